import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { StatLine } from "@/components/layout/stat-line";
import { TierFunnel } from "@/components/tier/tier-funnel";
import { kindNamed } from "@/lib/edition/competency-kind";
import type { Edition } from "@/lib/edition/edition";
import { numberFormat } from "@/lib/i18n/intl";
import { localName } from "@/lib/i18n/names";
import type { Overview } from "@/lib/overview/overview";
import { partnerQuery } from "@/lib/partner/query";

/** The article's figures, and how many partners hold each tier. */
export function OverviewFigures({ edition, overview }: { edition: Edition; overview: Overview }) {
  const t = useTranslations("overview");
  const locale = useLocale();
  const tier = localName(edition.tiers.at(-1)?.name, locale);
  const format = (value: number): string => numberFormat(locale).format(value);
  const solution = kindNamed(edition, "solution", locale);
  const master = kindNamed(edition, "master", locale);
  const onTheWayDetail = master ? t("kind-on-the-way", master) : t("on-the-way-detail");
  const items = [
    { label: t("partners"), value: format(overview.partners) },
    { label: solution ? t("kind-held", solution) : t("solution"), value: format(overview.withSolutionCompetency) },
    { label: t("ready", { tier }), value: format(overview.ready), detail: t("ready-detail") },
    { label: t("on-the-way", { tier }), value: format(overview.onTheWay), detail: onTheWayDetail },
  ];
  const rows = edition.tiers.map(({ id, name }) => ({
    id,
    name: localName(name, locale),
    count: overview.byTier[id] ?? 0,
    ifSigned: overview.byTierIfSigned[id] ?? 0,
    href: `/partners${partnerQuery({ tier: id })}`,
    signedHref: `/partners${partnerQuery({ future: id })}`,
  }));
  return (
    <>
      <StatLine items={items} />
      <Section title={t("funnel")}>
        <TierFunnel title={t("funnel")} rows={rows} />
      </Section>
    </>
  );
}
