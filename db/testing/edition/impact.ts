import { computeImpact, type EditionImpact, findComparison } from "@/db/queries/edition/impact";
import type { Actor } from "@/lib/actor";

/** The impact of an edition, as its page shows it; null where there is none of that id. */
export const impactOf = async (actor: Actor, id: string, isAsIfSigned = false): Promise<EditionImpact | null> => {
  const comparison = await findComparison(actor, id);
  return comparison && computeImpact(actor, { ...comparison, isAsIfSigned });
};
