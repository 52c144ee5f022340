import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { StatLine } from "@/components/layout/stat-line";
import { TierFunnel } from "@/components/programme/tier-funnel";
import { getOverview } from "@/db/queries/insight";
import { formatDay } from "@/lib/dates";
import type { Locale } from "@/lib/i18n/routing";
import { requireActor } from "@/lib/server/session";
import { Candidates } from "./candidates";
import { Holders } from "./holders";
import { Transition } from "./transition";

export const generateMetadata = async () => ({ title: (await getTranslations("overview"))("title") });

export default async function OverviewPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  const { actor } = await requireActor("staff");
  const [{ edition, overview }, t] = await Promise.all([getOverview(actor), getTranslations("overview")]);
  const tier = edition.tiers.at(-1)?.name[locale] ?? "";
  const rows = edition.tiers.map(({ id, name }) => ({
    id,
    name: name[locale],
    count: overview.byTier[id] ?? 0,
    ifSigned: overview.byTierIfSigned[id] ?? 0,
  }));
  const figures = [
    { label: t("partners"), value: overview.partners },
    { label: t("solution"), value: overview.withSolutionCompetency },
    { label: t("ready", { tier }), value: overview.ready.length, detail: t("readyDetail") },
    { label: t("onTheWay", { tier }), value: overview.onTheWay.length, detail: t("onTheWayDetail") },
  ];
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { day: formatDay(actor.today, locale) })} />
      <StatLine items={figures} />
      <Section title={t("funnel")}>
        <TierFunnel title={t("funnel")} rows={rows} />
      </Section>
      <Transition edition={edition} overview={overview} />
      <Candidates edition={edition} overview={overview} />
      <Holders edition={edition} overview={overview} />
    </>
  );
}
