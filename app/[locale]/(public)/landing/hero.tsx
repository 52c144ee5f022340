import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { formatDay } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import type { Story } from "@/lib/edition/story";
import { LandingTierChart } from "./landing-tier-chart";

const primary =
  "inline-flex min-h-11 items-center rounded-sm bg-accent px-5 font-semibold text-on-accent no-underline hover:bg-accent-strong";
const quiet = "inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4 decoration-1";

type Props = { name: string; story: Story | null; tiers: Edition["tiers"]; demoDay: string | null };

/** The programme in one sentence, with the tier chart. */
export function Hero({ name, story, tiers, demoDay }: Props) {
  const t = useTranslations("landing");
  const locale = useLocale();
  const lead = story ? story.lead?.[locale] : t("lead");
  return (
    <section className="grid items-end gap-10 pt-6 pb-14 lg:grid-cols-[5fr_6fr] lg:pt-12">
      <div>
        <h1 className="text-4xl sm:text-5xl lg:text-6xl">{story ? story.title[locale] : name}</h1>
        {lead ? <p className="mt-6 max-w-[46ch] text-lg text-soft">{lead}</p> : null}
        <div className="mt-8 flex flex-wrap items-center gap-x-8 gap-y-4">
          <Link href="/assess" className={primary}>
            {t("assess")}
          </Link>
          <Link href="/apply" className={quiet}>
            {t("apply")}
          </Link>
        </div>
        {demoDay && (
          <p className="mt-8 border-rule border-t pt-3 text-sm text-soft">
            {t("demo", { day: formatDay(demoDay, locale) })}
          </p>
        )}
      </div>
      <LandingTierChart tiers={tiers} />
    </section>
  );
}
