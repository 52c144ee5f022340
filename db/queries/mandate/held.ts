import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { account } from "@/db/schema/account";
import { mandate } from "@/db/schema/claim";
import { file } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { usableMandate } from "@/lib/agreement/mandate/mandate";
import type { Day } from "@/lib/date/day";

type MandateRow = typeof mandate.$inferSelect;

/** The mandate that a delegation derives from. */
type ParentMandate = Pick<MandateRow, "id" | "state" | "capacity" | "fromOn" | "untilOn"> & {
  holder: string;
  proofSha256: string | null;
};
export type HeldMandate = MandateRow & { proofSha256: string | null; parent: ParentMandate | null };

const above = alias(mandate, "above");
const aboveHolder = alias(account, "above_holder");
const aboveProof = alias(file, "above_proof");

const parentColumns = {
  id: above.id,
  state: above.state,
  capacity: above.capacity,
  fromOn: above.fromOn,
  untilOn: above.untilOn,
  holder: aboveHolder.name,
  proofSha256: aboveProof.sha256,
};

/** Mandates with the hash of their evidence and, where delegated, their parent mandate; the latest first. */
export const loadMandates = async (tx: Tx, where: SQL | undefined): Promise<(HeldMandate & { heldBy: string })[]> => {
  const rows = await tx
    .select({
      mandate,
      heldBy: account.name,
      proofSha256: file.sha256,
      parent: parentColumns,
    })
    .from(mandate)
    .innerJoin(account, eq(account.id, mandate.accountId))
    .leftJoin(file, eq(file.id, mandate.proofFileId))
    .leftJoin(above, eq(above.id, mandate.parentId))
    .leftJoin(aboveHolder, eq(aboveHolder.id, above.accountId))
    .leftJoin(aboveProof, eq(aboveProof.id, above.proofFileId))
    .where(where)
    .orderBy(desc(mandate.submittedAt), mandate.id);
  return rows.map(({ parent, ...row }) => ({
    ...row.mandate,
    heldBy: row.heldBy,
    proofSha256: row.proofSha256,
    parent: parent.id === null ? null : (parent as ParentMandate),
  }));
};

/** The mandate the actor may sign under today, or null. */
export const mandateHeld = async (tx: Tx, actor: Actor): Promise<HeldMandate | null> =>
  usableMandate(
    await loadMandates(
      tx,
      and(eq(mandate.partnerId, actor.partnerId ?? ""), eq(mandate.accountId, actor.accountId ?? "")),
    ),
    actor.today,
  );

/** In SQL what `isUsable` says of a row `m` of mandate; the rules' test compares the two. */
export const isUsableOn = (day: Day): SQL => sql`(
  m.proof_file_id IS NOT NULL AND m.state IN ('declared', 'verified')
  AND m.from_on <= ${day} AND (m.until_on IS NULL OR ${day} < m.until_on)
  AND (m.parent_id IS NULL OR EXISTS (SELECT 1 FROM mandate above WHERE above.id = m.parent_id
    AND above.state = 'verified' AND above.from_on <= ${day} AND (above.until_on IS NULL OR ${day} < above.until_on))))`;

/** Whether the member of this row of `membership` could sign today. */
export const mayMemberSign = (day: Day): SQL<boolean> => sql<boolean>`EXISTS (SELECT 1 FROM mandate m
  WHERE m.account_id = membership.account_id AND m.partner_id = membership.partner_id AND ${isUsableOn(day)})`;
