import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import { ProgressTabs } from "@/components/tier/progress-tabs";
import { getPlan } from "@/db/queries/tier/plan";
import { soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { PlanBody } from "./plan-body";
import { PlayLink } from "./play-link";

export const generateMetadata = async () => ({ title: (await getTranslations("scenario.planned-page"))("title") });

/** The company's plan: steps complete themselves when verified facts meet them. */
export default async function PlanPage() {
  const [{ actor }, t, standing] = await Promise.all([
    requirePageActor("partner"),
    getTranslations("scenario.planned-page"),
    getTranslations("progress"),
  ]);
  const view = await soon(getPlan(actor));
  if (typeof view === "string") return <StillComputing title={t("title")} state={view} />;
  const crumbs = [{ label: standing("back"), href: "/progress" }, { label: t("title") }];
  const begin = <PlayLink isFirst={!view.plan} />;
  return (
    <>
      <LivePage after={view.head} />
      <PageHeader title={t("title")} lead={t("lead")} breadcrumbs={crumbs} action={view.plan ? begin : null} />
      <ProgressTabs current="plan" />
      {view.plan ? (
        <PlanBody view={view} plan={view.plan} today={actor.today} />
      ) : (
        <EmptyState title={t("none")} body={t("none-body")} action={begin} />
      )}
    </>
  );
}
