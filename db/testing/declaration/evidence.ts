import { randomUUID } from "node:crypto";
import { file } from "@/db/schema/partner";
import { partnerIdOf } from "@/db/testing/factories";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";

/** A proof in the company's records, without its bytes. */
export const insertEvidence = async (tx: Tx, actor: Actor): Promise<string> => {
  const id = randomUUID();
  await tx.insert(file).values({
    id,
    partnerId: partnerIdOf(actor),
    storageKey: id,
    name: "mandate.pdf",
    mediaType: "application/pdf",
    sizeBytes: 10,
    sha256: sha256(id),
    createdBy: actor.accountId,
    createdAt: actor.at,
  });
  return id;
};
