import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { OutdatedNote } from "@/components/tier/outdated-note";
import { ButtonLink } from "@/components/ui/button-link";
import { formatDay } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";
import { openMailTrouble, openOverview } from "@/lib/server/overview/open";
import { requirePageActor } from "@/lib/server/session";
import { EditionTransition } from "./edition-transition";
import { FailedCompanies } from "./failed-companies";
import { Holders } from "./holders";
import { MailTroubleNote } from "./mail-trouble-note";
import { OverviewFigures } from "./overview-figures";
import { TierCandidates } from "./tier-candidates";

export const generateMetadata = async () => ({ title: (await getTranslations("overview"))("title") });

export default async function OverviewPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { actor }, t] = await Promise.all([
    params,
    requirePageActor("staff"),
    getTranslations("overview"),
  ]);
  const [trouble, opened] = await Promise.all([openMailTrouble(actor), openOverview(actor)]);
  const { edition, formerLevels, overview, candidates, outdated, failed } = opened;
  const benefits = <ButtonLink href="/overview/benefits">{t("benefits.see")}</ButtonLink>;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { day: formatDay(actor.today, locale) })} action={benefits} />
      <MailTroubleNote trouble={trouble} />
      <OutdatedNote count={outdated} />
      <FailedCompanies failed={failed} />
      <OverviewFigures edition={edition} overview={overview} />
      <EditionTransition {...{ edition, formerLevels, overview }} />
      <TierCandidates edition={edition} overview={overview} candidates={candidates} />
      <Holders edition={edition} overview={overview} />
    </>
  );
}
