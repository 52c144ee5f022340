import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { getOverview } from "@/db/queries/programme/overview";
import { formatDay } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/routing";
import { requireActor } from "@/lib/server/session";
import { Transition } from "./edition-transition";
import { Holders } from "./holders";
import { Figures } from "./overview-figures";
import { Candidates } from "./tier-candidates";

export const generateMetadata = async () => ({ title: (await getTranslations("overview"))("title") });

export default async function OverviewPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { actor }, t] = await Promise.all([params, requireActor("staff"), getTranslations("overview")]);
  const { edition, overview } = await getOverview(actor);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { day: formatDay(actor.today, locale) })} />
      <Figures edition={edition} overview={overview} />
      <Transition edition={edition} overview={overview} />
      <Candidates edition={edition} overview={overview} />
      <Holders edition={edition} overview={overview} />
    </>
  );
}
