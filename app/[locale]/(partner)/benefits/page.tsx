import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import { listBenefits } from "@/db/queries/benefit/list";
import { soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { BenefitsBody } from "./benefits-body";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("benefit"))("title"),
});

export default async function BenefitsPage() {
  const [{ actor }, t] = await Promise.all([requirePageActor("partner"), getTranslations("benefit")]);
  const own = await soon(listBenefits(actor));
  if (typeof own === "string") return <StillComputing title={t("title")} state={own} />;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <LivePage after={own.head} />
      <BenefitsBody own={own} />
    </>
  );
}
