import { eq } from "drizzle-orm";
import { isFileVisible } from "@/db/queries/file";
import { file } from "@/db/schema/partner";
import { mutate, type Tx } from "@/db/transaction";
import { authorise } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { companyOf } from "@/lib/company/own";
import { Refusal } from "@/lib/errors";

export type StoredFile = { storageKey: string; name: string; mediaType: string; sizeBytes: number; sha256: string };
export type UploadedFile = { id: string; name: string; size: number };

/** Enters a file that already lies safely in the store. The name may tell of a person: it stays out of the audit. */
export const uploadFile = (actor: Actor, stored: StoredFile): Promise<UploadedFile> =>
  mutate(actor, async (tx, record) => {
    const partnerId = companyOf(actor);
    authorise(actor, "file.upload", { partnerId });
    const [row] = await tx
      .insert(file)
      .values({ ...stored, partnerId, createdBy: actor.accountId, createdAt: actor.at })
      .returning({ id: file.id });
    if (!row) throw new Error("A file was not entered");
    const { mediaType, sizeBytes, sha256 } = stored;
    await record("file.uploaded", row.id, { mediaType, sizeBytes, sha256 });
    return { id: row.id, name: stored.name, size: sizeBytes };
  });

/**
 * The file a claim names as its proof, or null for none. It must be of the claim's company, uploaded by a member, and one
 * this actor may see: otherwise a proof of revenue could be read by attaching it to something else. Code: file-unknown.
 */
export const requireProof = async (
  tx: Tx,
  actor: Actor,
  partnerId: string,
  fileId: string | null,
): Promise<string | null> => {
  if (fileId === null) return null;
  const [row] = await tx
    .select({ partnerId: file.partnerId, createdBy: file.createdBy })
    .from(file)
    .where(eq(file.id, fileId));
  const isOurs = row !== undefined && row.partnerId === partnerId && row.createdBy !== null;
  if (!isOurs || !(await isFileVisible(tx, actor, fileId)))
    throw new Refusal("invalid", {}, { proofFileId: "file-unknown" });
  return fileId;
};
