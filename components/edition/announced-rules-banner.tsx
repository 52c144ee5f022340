import { useTranslations } from "next-intl";
import { CalendarClock } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { type Day, formatDay } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import type { Locale } from "@/lib/i18n/locale";
import { useAnnouncedRulesSentence } from "./use-announced-rules-sentence";

type Props = {
  coming: { edition: Edition; on: Day; tier: string };
  edition: Edition;
  tier: string;
  locale: Locale;
};

/** Announces other rules: from which day, and what they would do to the tier as it is today. */
export function AnnouncedRulesBanner({ coming, edition, tier, locale }: Props) {
  const t = useTranslations("edition.coming");
  const levels = { from: edition, to: coming.edition, now: { tier }, next: { tier: coming.tier } };
  const sentence = useAnnouncedRulesSentence(levels, locale);
  return (
    <p className="my-6 flex flex-wrap items-baseline gap-x-4 gap-y-1 border-accent border-l-2 bg-accent-wash px-4 py-3">
      <CalendarClock aria-hidden className="size-4 self-center text-accent" />
      <span>{t("banner", { day: formatDay(coming.on, locale), sentence })}</span>
      <Link href="/progress/announced" className="font-semibold underline underline-offset-4">
        {t("see")}
      </Link>
    </p>
  );
}
