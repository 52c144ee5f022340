import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import { ProgressTabs } from "@/components/tier/progress-tabs";
import { getScenarioGround } from "@/db/queries/tier/scenario";
import { soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { ScenarioBoard } from "./scenario-board";

export const generateMetadata = async () => ({ title: (await getTranslations("scenario"))("title") });

type Props = { searchParams: Promise<{ moves?: string | string[] }> };

/** A simulation on a copy of the company: the engine runs in the browser, and the address holds the steps. */
export default async function ScenarioPage({ searchParams }: Props) {
  const [{ actor }, { moves }, t, standing] = await Promise.all([
    requirePageActor("partner"),
    searchParams,
    getTranslations("scenario"),
    getTranslations("progress"),
  ]);
  const ground = await soon(getScenarioGround(actor, [moves].flat()[0]));
  if (typeof ground === "string") return <StillComputing title={t("title")} state={ground} />;
  const crumbs = [{ label: standing("back"), href: "/progress" }, { label: t("title") }];
  return (
    <>
      <LivePage after={ground.head} />
      <PageHeader title={t("title")} lead={t("lead")} breadcrumbs={crumbs} />
      <ProgressTabs current="scenario" />
      <ScenarioBoard ground={ground} />
    </>
  );
}
