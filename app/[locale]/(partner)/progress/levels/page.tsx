import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LevelsBody } from "@/components/level/levels-body";
import { LivePage } from "@/components/live/live-page";
import { ProgressTabs } from "@/components/programme/progress-tabs";
import { findLevels } from "@/db/queries/levels";
import { readAsOf } from "@/lib/programme/as-of-query";
import type { Query } from "@/lib/query-text";
import { requireActor } from "@/lib/server/session";

export const generateMetadata = async () => ({ title: (await getTranslations("levels"))("title") });

/** The levels the company held, each with its proof, and its level as of any other day. */
export default async function LevelsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, { actor }, t, standing] = await Promise.all([
    searchParams,
    requireActor("partner"),
    getTranslations("levels"),
    getTranslations("standing"),
  ]);
  const { asOf, asked } = readAsOf(query, actor.today);
  const levels = await findLevels(actor, actor.partnerId ?? "", asOf);
  if (!levels) notFound();
  const { partner, decisions, shortfalls, edition } = levels;
  const crumbs = [{ label: standing("back"), href: "/progress" }, { label: t("title") }];
  return (
    <>
      <LivePage after={levels.head} />
      <PageHeader title={t("title")} lead={t("lead", { company: partner.name })} breadcrumbs={crumbs} />
      <ProgressTabs current="levels" />
      <LevelsBody
        {...{ decisions, shortfalls, asked }}
        editionId={edition.id}
        path="/progress/levels"
        result={levels.asOf}
      />
    </>
  );
}
