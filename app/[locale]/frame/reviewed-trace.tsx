import { TraceTree } from "@/components/evaluate/trace-tree";
import type { NodeProof } from "@/db/queries/tier/node";
import { partnerTracePath } from "@/lib/evaluate/trace/path";
import type { TraceRecord } from "@/lib/evaluate/trace/trace";
import type { Locale } from "@/lib/i18n/locale";

type Props = {
  proof: NodeProof;
  locale: Locale;
  /** The address of this page with the records from a place on. */
  pageHref: (from: number) => string;
};

const reviewOf = ({ record, id }: TraceRecord): string | undefined =>
  record === "credential" || record === "activity" ? `/review/${record}/${id}` : undefined;

/** A partner's figure for the vendor's team: each record leads to its review, each figure below to its own page. */
export function ReviewedTrace({ proof, locale, pageHref }: Props) {
  const { partner, node, edition, names, verifiedBy, badges, concealed, leftOut, page } = proof;
  const words = { edition, locale, names, verifiedBy, badges };
  return (
    <TraceTree
      {...{ node, words, concealed, leftOut }}
      hrefOf={reviewOf}
      nodeHref={(below) => partnerTracePath(partner.id, below)}
      paged={{ page, hrefOf: pageHref }}
    />
  );
}
