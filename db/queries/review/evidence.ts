import { eq, type SQL, sql } from "drizzle-orm";
import { isKindConfidential } from "@/db/queries/activity/confidential";
import { file } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";

/** What the download route needs; the storage key never leaves the server. */
type FoundFile = {
  id: string;
  partnerId: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
  storageKey: string;
  isRevenue: boolean;
  isBadge: boolean;
};

// Written out with table names: in a query of one table the builder leaves them away, and "id" would be the inner one.
const provesRevenue = sql<boolean>`(
  EXISTS (SELECT 1 FROM activity a
    WHERE a.proof_file_id = file.id AND ${isKindConfidential(sql`a.kind`)})
  OR EXISTS (SELECT 1 FROM benefit_request b WHERE b.proof_file_id = file.id AND b.is_funds))`;
const provesAnything = sql<boolean>`(
  EXISTS (SELECT 1 FROM activity a WHERE a.proof_file_id = file.id)
  OR EXISTS (SELECT 1 FROM credential c WHERE c.proof_file_id = file.id)
  OR EXISTS (SELECT 1 FROM benefit_request b WHERE b.proof_file_id = file.id)
  OR EXISTS (SELECT 1 FROM mandate m WHERE m.proof_file_id = file.id))`;

/** The files of a company that any record names. */
export const namedFiles = (partnerId: string): SQL => sql`(
  SELECT proof_file_id FROM activity WHERE partner_id = ${partnerId} AND proof_file_id IS NOT NULL
  UNION ALL SELECT proof_file_id FROM credential WHERE partner_id = ${partnerId} AND proof_file_id IS NOT NULL
  UNION ALL SELECT proof_file_id FROM benefit_request WHERE partner_id = ${partnerId} AND proof_file_id IS NOT NULL
  UNION ALL SELECT proof_file_id FROM mandate WHERE partner_id = ${partnerId} AND proof_file_id IS NOT NULL
  UNION ALL SELECT file_id FROM badge_reading WHERE partner_id = ${partnerId})`;

const find = async (tx: Tx, actor: Actor, id: string): Promise<FoundFile | null> => {
  const [row] = await tx
    .select({
      id: file.id,
      name: file.name,
      mediaType: file.mediaType,
      sizeBytes: file.sizeBytes,
      storageKey: file.storageKey,
      partnerId: file.partnerId,
      createdBy: file.createdBy,
      isBadge: file.isBadge,
      isRevenue: provesRevenue,
      isAttached: provesAnything,
    })
    .from(file)
    .where(eq(file.id, id));
  if (!row || !can(actor, "file.view", row)) return null;
  if (row.isRevenue && !can(actor, "revenue.view", row)) return null;
  // Until a declaration names it, only its uploader sees a file: it may yet turn out to be evidence of revenue.
  if (!row.isAttached && row.createdBy !== actor.accountId) return null;
  const { isAttached: _, createdBy: __, ...found } = row;
  return found;
};

/** Whether the actor may see a file, inside the given transaction. */
export const isFileVisible = async (tx: Tx, actor: Actor, id: string): Promise<boolean> =>
  (await find(tx, actor, id)) !== null;

/** A file the actor may see, or null. */
export const findFile = (actor: Actor, id: string): Promise<FoundFile | null> =>
  read(actor, (tx) => find(tx, actor, id));
