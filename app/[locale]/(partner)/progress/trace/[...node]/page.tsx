import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { listDisputes } from "@/db/queries/review/dispute";
import { findNodeProof } from "@/db/queries/tier/node";
import { nodeIdIn } from "@/lib/evaluate/trace/path";
import { offsetIn, type Query } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { orNotFound, soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { TraceBody } from "./trace-body";

export const generateMetadata = async () => ({ title: (await getTranslations("progress"))("trace") });

type Props = { params: Promise<{ locale: Locale; node: string[] }>; searchParams: Promise<Query> };

/** One node of the proof at its own address: what counts, what does not, and why. */
export default async function TracePage({ params, searchParams }: Props) {
  const [{ locale, node: parts }, query, { actor }] = await Promise.all([
    params,
    searchParams,
    requirePageActor("partner"),
  ]);
  const [node, partnerId] = [nodeIdIn(parts), actor.partnerId ?? ""];
  const [proof, found] = await Promise.all([
    soon(orNotFound(findNodeProof(actor, partnerId, { node, from: offsetIn(query, "from") }))),
    listDisputes(actor, partnerId, node),
  ]);
  if (typeof proof === "string")
    return <StillComputing title={(await getTranslations("progress"))("trace")} state={proof} />;
  return <TraceBody {...{ proof, found, locale }} />;
}
