import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { badgesOfCompany } from "@/db/queries/badge/verified";
import { listDisputes } from "@/db/queries/review/dispute";
import { getProgress } from "@/db/queries/tier/progress";
import { nodeOf } from "@/lib/evaluate/trace/selectors";
import type { Locale } from "@/lib/i18n/locale";
import { soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { TraceBody } from "./trace-body";

export const generateMetadata = async () => ({ title: (await getTranslations("progress"))("trace") });

type Props = { params: Promise<{ locale: Locale; node: string[] }> };

/** One node of the proof at its own address: what counts, what does not, and why. */
export default async function TracePage({ params }: Props) {
  const [{ locale, node: path }, { actor }] = await Promise.all([params, requirePageActor("partner")]);
  const id = path.map(decodeURIComponent).join("/");
  const partnerId = actor.partnerId ?? "";
  const [progress, found, badges] = await Promise.all([
    soon(getProgress(actor, partnerId)),
    listDisputes(actor, partnerId, id),
    badgesOfCompany(actor, partnerId),
  ]);
  if (typeof progress === "string")
    return <StillComputing title={(await getTranslations("progress"))("trace")} state={progress} />;
  const node = nodeOf(progress.evaluation.trace, id);
  if (!node) notFound();
  return <TraceBody {...{ progress, found, badges, node, locale }} />;
}
