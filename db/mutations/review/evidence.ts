import { and, eq, gt, sql } from "drizzle-orm";
import { isFileVisible } from "@/db/queries/review/evidence";
import { file } from "@/db/schema/partner";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { pictureBands as bandsOf } from "@/lib/file/picture-hash";
import { requirePartnerId } from "@/lib/partner/own";
import { Refusal } from "@/lib/refusal/refusal";

type StoredFile = {
  storageKey: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  isBadge?: boolean;
  /** What it looks like, where it is a picture. */
  picture?: string | null;
};
export type UploadedFile = { id: string; name: string; size: number };

/** What a company's files may weigh together, and how many one member sends in an hour. Source: assumption. */
const companyQuota = 2 * 1024 ** 3;
const mostAnHour = 120;
const hour = 3_600_000;

const requireRoom = async (tx: Tx, actor: Actor, partnerId: string, sizeBytes: number): Promise<void> => {
  const [kept] = await tx
    .select({ bytes: sql<string>`coalesce(sum(${file.sizeBytes}), 0)` })
    .from(file)
    .where(eq(file.partnerId, partnerId));
  if (Number(kept?.bytes) + sizeBytes > companyQuota) throw new Refusal("file-quota");
  const since = new Date(actor.at.getTime() - hour);
  const [recent] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(file)
    .where(and(eq(file.partnerId, partnerId), eq(file.createdBy, actor.accountId ?? ""), gt(file.createdAt, since)));
  if ((recent?.count ?? 0) >= mostAnHour) throw new Refusal("rate-limited", { minutes: 60 });
};

/** Enters a file that is already stored. Its name may be personal, so it is not recorded in the audit. */
export const uploadFile = (actor: Actor, stored: StoredFile): Promise<UploadedFile> =>
  mutate(actor, async (tx, record) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "file.upload", { partnerId });
    await requireRoom(tx, actor, partnerId, stored.sizeBytes);
    const pictureBands = stored.picture ? bandsOf(stored.picture) : null;
    const [row] = await tx
      .insert(file)
      .values({ ...stored, pictureBands, partnerId, createdBy: actor.accountId, createdAt: actor.at })
      .returning({ id: file.id });
    if (!row) throw new Error("A file was not entered");
    const { mediaType, sizeBytes, sha256 } = stored;
    await record("file.uploaded", row.id, { mediaType, sizeBytes, sha256 });
    return { id: row.id, name: stored.name, size: sizeBytes };
  });

/**
 * The file a declaration names as its evidence, or null for none. It must be of the same company, uploaded by a member, and
 * visible to this actor: evidence of revenue could else be read by attaching it to something else. Code: file-unknown.
 */
export const requireEvidence = async (
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
