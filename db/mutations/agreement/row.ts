import { eq, sql } from "drizzle-orm";
import { agreement, agreementEvent } from "@/db/schema/agreement";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { type AgreementState, canMove } from "@/lib/agreement/life/state";
import { Refusal } from "@/lib/refusal/refusal";

export type AgreementRow = Omit<typeof agreement.$inferSelect, "state"> & { state: AgreementState };

/** The agreement as it is now, or `not-found`. */
export const readAgreement = async (tx: Tx, id: string): Promise<AgreementRow> => {
  const [row] = await tx.select().from(agreement).where(eq(agreement.id, id));
  if (!row) throw new Refusal("not-found");
  return row as AgreementRow;
};

/** The agreement under lock, or `not-found`: what row-level security hides does not exist. */
export const lockAgreement = async (tx: Tx, id: string): Promise<AgreementRow> => {
  const [row] = await tx.select().from(agreement).where(eq(agreement.id, id)).for("update");
  if (!row) throw new Refusal("not-found");
  return row as AgreementRow;
};

/** Moves along an edge of lib/agreement/life/state.ts; any other move is refused here and by the database. */
export const moveAgreement = async (
  tx: Tx,
  row: AgreementRow,
  to: AgreementState,
  changes: Partial<typeof agreement.$inferInsert> = {},
): Promise<void> => {
  if (!canMove(row.state, to)) throw new Refusal("agreement-moved-on", { state: row.state });
  await tx
    .update(agreement)
    .set({ ...changes, state: to, rowVersion: sql`${agreement.rowVersion} + 1` })
    .where(eq(agreement.id, row.id));
};

type Noted = { id: string; partnerId: string };

/** Appends an event to the agreement's timeline. */
export const appendTimelineEvent = async (
  tx: Tx,
  actor: Actor,
  { id, partnerId }: Noted,
  kind: string,
  data: Record<string, unknown> = {},
  at: Date = actor.at,
): Promise<void> => {
  await tx.insert(agreementEvent).values({ partnerId, agreementId: id, kind, accountId: actor.accountId, data, at });
};
