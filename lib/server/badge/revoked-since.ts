import "server-only";
import { listVerified, type VerifiedBadge } from "@/db/queries/badge/touched";
import { loadDocuments } from "@/db/queries/badge/trust";
import type { Actor } from "@/lib/actor";
import { runTask } from "@/lib/server/task/run";

/** What the badges of an issuer verified before its lists revoked them: staff decides what becomes of each. */
export const revokedSince = async (actor: Actor, issuerId: string): Promise<Omit<VerifiedBadge, "finding">[]> => {
  const [verified, documents] = await Promise.all([listVerified(actor, issuerId), loadDocuments(actor, issuerId)]);
  if (verified.length === 0 || documents.length === 0) return [];
  const badges = verified.map(({ finding: { id, status } }) => ({ id, status }));
  const places = await runTask("badge-revoked", { badges, documents }, { asker: actor.accountId ?? "" });
  return places.flatMap((place) => {
    const { finding: _, ...found } = verified[place] ?? {};
    return verified[place] ? [found as Omit<VerifiedBadge, "finding">] : [];
  });
};
