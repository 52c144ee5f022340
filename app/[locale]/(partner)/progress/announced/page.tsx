import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DifferenceList } from "@/components/edition/difference-list";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { LivePage } from "@/components/live/live-page";
import { getComing } from "@/db/queries/edition/coming";
import { formatDay } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import { requirePageActor } from "@/lib/server/session";
import { AnnouncedRulesOutcome } from "./announced-rules-outcome";

export const generateMetadata = async () => ({ title: (await getTranslations("edition.coming"))("title") });

/** What the announced rules would do to the company as it is today, and what they change. */
export default async function ComingPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { actor }] = await Promise.all([params, requirePageActor("partner")]);
  const coming = await getComing(actor);
  if (!coming) notFound();
  const [t, standing] = await Promise.all([getTranslations("edition.coming"), getTranslations("progress")]);
  const { from, to, effectiveOn, comparison, head } = coming;
  const lead = t("lead", { name: localName(to.name, locale), day: formatDay(effectiveOn, locale) });
  const crumbs = [{ label: standing("back"), href: "/progress" }, { label: t("title") }];
  return (
    <>
      <LivePage after={head} />
      <PageHeader title={t("title")} lead={lead} breadcrumbs={crumbs} />
      <AnnouncedRulesOutcome coming={coming} locale={locale} />
      <Section title={t("rules")}>
        <DifferenceList from={from} to={to} comparison={comparison} />
      </Section>
    </>
  );
}
