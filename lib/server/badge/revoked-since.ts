import "server-only";
import { listVerified, type NamedBadge, nameVerified } from "@/db/queries/badge/touched";
import { loadDocuments } from "@/db/queries/badge/trust";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { runTask } from "@/lib/server/task/run";

/**
 * What the badges of an issuer verified before its lists revoked them: staff decides what becomes of each. Null where the lists
 * could not be gone through just now, so that the rest of the page, where staff enters better lists, is still there.
 */
export const revokedSince = async (actor: Actor, issuerId: string): Promise<NamedBadge[] | null> => {
  const [verified, documents] = await Promise.all([listVerified(actor, issuerId), loadDocuments(actor, issuerId)]);
  if (verified.length === 0 || documents.length === 0) return [];
  const badges = verified.map(({ badge, status }) => ({ id: badge, status }));
  try {
    const places = await runTask("badge-revoked", { badges, documents }, { asker: actor.accountId ?? "" });
    return nameVerified(
      actor,
      places.flatMap((place) => verified[place]?.id ?? []),
    );
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};
