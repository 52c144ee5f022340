import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { recordRevenueViewed } from "@/db/mutations/activity/revenue-viewed";
import { getPartner } from "@/db/queries/partner/list";
import { findNodeProof } from "@/db/queries/tier/node";
import { nodeIdIn } from "@/lib/evaluate/trace/path";
import { offsetIn, type Query } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { orNotFound, requireId, soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { PartnerTrace } from "./partner-trace";

export const generateMetadata = async () => ({ title: (await getTranslations("progress"))("trace") });

type Props = { params: Promise<{ locale: Locale; id: string; node: string[] }>; searchParams: Promise<Query> };

/** One node of a partner's proof, as the partner sees it, with links to the reviews of its records. */
export default async function PartnerTracePage({ params, searchParams }: Props) {
  const [place, query, { actor }] = await Promise.all([params, searchParams, requirePageActor("staff")]);
  const [id, node] = [requireId({ id: place.id }), nodeIdIn(place.node)];
  await orNotFound(getPartner(actor, id));
  // Before the figure is read: it adds to the history of the company, by which the answer is known again.
  await recordRevenueViewed(actor, { subjectId: id, partnerId: id });
  const proof = await soon(orNotFound(findNodeProof(actor, id, { node, from: offsetIn(query, "from") })));
  if (typeof proof === "string")
    return <StillComputing title={(await getTranslations("progress"))("trace")} state={proof} />;
  return <PartnerTrace proof={proof} locale={place.locale} />;
}
