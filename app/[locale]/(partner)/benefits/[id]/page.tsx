import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { LivePage } from "@/components/live/live-page";
import { listBenefits } from "@/db/queries/benefit/list";
import { soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { BenefitBody } from "./benefit-body";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("benefit"))("title"),
});

export default async function BenefitPage({ params }: Props) {
  const [{ id }, { actor }, t] = await Promise.all([params, requirePageActor("partner"), getTranslations("benefit")]);
  const own = await soon(listBenefits(actor));
  if (typeof own === "string") return <StillComputing title={t("title")} state={own} />;
  const shown = own.benefits.find(({ benefit }) => benefit.id === id);
  if (!shown) notFound();
  return (
    <>
      <LivePage after={own.head} />
      <BenefitBody own={own} shown={shown} />
    </>
  );
}
