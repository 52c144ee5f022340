import { and, count, eq, gt, inArray, or, type SQL, sql } from "drizzle-orm";
import { isFileVisible, namedFiles } from "@/db/queries/review/evidence";
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
  /** An earlier file with a page more: not another file of the hour. */
  isContinuation?: boolean;
};
export type UploadedFile = { id: string; name: string; size: number };

/** What a company's files may weigh together, and how many one member sends in an hour. Source: assumption. */
const companyQuota = 2 * 1024 ** 3;
const mostAnHour = 120;
/** Twenty pages of each file: every page added is a file of its own. */
const mostPagesAnHour = mostAnHour * 20;
const hour = 3_600_000;

/** Files that evidence names, and those of the last day, which a declaration may name yet. */
const weighed = (actor: Actor, partnerId: string): SQL | undefined =>
  and(
    eq(file.partnerId, partnerId),
    or(gt(file.createdAt, new Date(actor.at.getTime() - 24 * hour)), inArray(file.id, namedFiles(partnerId))),
  );

const requireRoom = async (tx: Tx, actor: Actor, partnerId: string, stored: StoredFile): Promise<void> => {
  const [kept] = await tx
    .select({ bytes: sql<string>`coalesce(sum(${file.sizeBytes}), 0)` })
    .from(file)
    .where(weighed(actor, partnerId));
  if (Number(kept?.bytes) + stored.sizeBytes > companyQuota) throw new Refusal("file-quota");
  const since = new Date(actor.at.getTime() - hour);
  const isContinuation = stored.isContinuation ?? false;
  const [recent] = await tx
    .select({ count: count() })
    .from(file)
    .where(
      and(
        ...[eq(file.partnerId, partnerId), eq(file.createdBy, actor.accountId ?? "")],
        ...[eq(file.isContinuation, isContinuation), gt(file.createdAt, since)],
      ),
    );
  const most = isContinuation ? mostPagesAnHour : mostAnHour;
  if ((recent?.count ?? 0) >= most) throw new Refusal("rate-limited", { minutes: 60 });
};

/** Enters a file that is already stored. Its name may be personal, so it is not recorded in the audit. */
export const uploadFile = (actor: Actor, stored: StoredFile): Promise<UploadedFile> =>
  mutate(actor, async (tx, record) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "file.upload", { partnerId });
    await requireRoom(tx, actor, partnerId, stored);
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
