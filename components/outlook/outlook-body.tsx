import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { ShortfallNote } from "@/components/tier/shortfall-note";
import { StateLabel } from "@/components/ui/state-label";
import { formatDay } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import type { Trace } from "@/lib/evaluate/trace/trace";
import type { OutlookChange } from "@/lib/forecast/outlook";
import type { KeyPerson } from "@/lib/plan/key-people";
import type { Route } from "@/lib/plan/route";
import type { CurrentTier } from "@/lib/tier/current-tier";
import { ChangeList, type RecordAddresses } from "./change-list";
import { KeyPersonList } from "./key-person-list";
import { OutlookChart } from "./outlook-chart";

type Ahead = {
  partner: { name: string };
  edition: Edition;
  on: string;
  until: string;
  tier: string;
  held: CurrentTier;
  trace: Trace;
  changes: OutlookChange[];
  keystones: (KeyPerson & { way: Route | null })[];
  names: Record<string, string>;
};

type Props = { ahead: Ahead; addresses: RecordAddresses };

/** The outlook as a drawing and in words: the line of tiers, each change, and the key people. */
export function OutlookBody({ ahead, addresses }: Props) {
  const t = useTranslations("outlook");
  const locale = useLocale();
  const { partner, edition, on, until, tier, held, trace, changes, keystones, names } = ahead;
  const words = { edition, locale, names };
  const days = edition.review.demotion.graceDays;
  const hasNothing = tier === edition.tiers[0]?.id && keystones.length === 0;
  const drawing = <OutlookChart company={partner.name} {...{ edition, tier, changes, on, until }} />;
  return (
    <>
      <div className="mb-8 empty:hidden">
        <ShortfallNote held={held} edition={edition} trace={trace} />
      </div>
      {drawing}
      {changes.length === 0 ? (
        <Section title={t("calm")} aside={<StateLabel state="met" label={t("states.calm")} />}>
          <p className="measure text-soft">{t("calm-body", { until: formatDay(until, locale) })}</p>
        </Section>
      ) : (
        <Section title={t("ahead")} lead={t("grace", { days })}>
          <ChangeList changes={changes} words={words} on={on} addresses={addresses} />
        </Section>
      )}
      <Section title={t("people")} lead={keystones.length > 0 ? t("people-lead") : null}>
        {keystones.length > 0 ? (
          <KeyPersonList people={keystones} tier={tier} words={words} personHref={addresses.person} />
        ) : (
          <p className="text-soft">{t(hasNothing ? "nobody-yet" : "nobody")}</p>
        )}
      </Section>
    </>
  );
}
