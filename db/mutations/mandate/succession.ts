import { and, eq, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { queueEmail } from "@/db/outbox";
import { listOwners } from "@/db/queries/account/seat";
import { findSuccession } from "@/db/queries/mandate/succession";
import { partnerName } from "@/db/queries/partner/name";
import type { RecordEvent } from "@/db/record";
import { mandate } from "@/db/schema/claim";
import { partner } from "@/db/schema/partner";
import { mutate, read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { addDays, type Day } from "@/lib/date/day";
import { successionLetter } from "@/lib/mail/mandate";
import { ignoreRefusal, Refusal } from "@/lib/refusal/refusal";
import { isEditable } from "@/lib/review/state";
import { isWaitedFor, type MandateRow } from "./row";

const isOver = (day: Day) =>
  and(
    isNull(mandate.successionAskedAt),
    or(eq(mandate.state, "ended"), and(eq(mandate.state, "verified"), lte(mandate.untilOn, day))),
  );

/** Marks ended mandates as handled, and asks the owners for a successor where no one can sign any more. */
export const requestSuccessor = async (
  tx: Tx,
  actor: Actor,
  record: RecordEvent,
  partnerId: string,
): Promise<boolean> => {
  await tx
    .update(mandate)
    .set({ successionAskedAt: actor.at })
    .where(and(eq(mandate.partnerId, partnerId), isOver(actor.today)));
  const missing = await findSuccession(tx, partnerId, actor.today);
  if (!missing) return false;
  const company = await partnerName(tx, partnerId);
  for (const owner of await listOwners(tx, partnerId)) {
    const letter = successionLetter(owner.locale, { ...missing, company });
    await queueEmail(tx, actor, owner, letter, { partnerId, subjectId: partnerId });
  }
  await record("mandate.succession-asked", partnerId, { endedOn: missing.endedOn }, { partnerId });
  return true;
};

/** A mandate counts on its first day at least, whatever is signed under it. */
const lastOf = (row: MandateRow, today: Day): Day => (today > row.fromOn ? today : addDays(row.fromOn, 1));

/**
 * Ends a mandate under which an agreement was signed that waits, before staff decided on it: it signs nothing more, and
 * staff can still verify that it counted on that day (decision 52). False where it was over already.
 */
const endInReview = async (tx: Tx, actor: Actor, record: RecordEvent, row: MandateRow, reason: string) => {
  const untilOn = lastOf(row, actor.today);
  if (row.untilOn !== null && row.untilOn <= untilOn) return false;
  const noted = reason ? { reasonNote: reason } : {};
  await tx
    .update(mandate)
    .set({ untilOn, ...noted, rowVersion: sql`${mandate.rowVersion} + 1` })
    .where(eq(mandate.id, row.id));
  await record("mandate.ended", row.id, {}, { partnerId: row.partnerId });
  return true;
};

/** Ends one mandate, or withdraws it while undecided: nothing more is signed under it. False where it was over already. */
const close = async (tx: Tx, actor: Actor, record: RecordEvent, row: MandateRow, reason: string): Promise<boolean> => {
  const isUndecided = isEditable(row.state);
  if (isUndecided && (await isWaitedFor(tx, row.id))) return endInReview(tx, actor, record, row, reason);
  const ends = isUndecided || actor.today <= row.fromOn ? {} : { untilOn: actor.today };
  const isSooner = row.untilOn === null || actor.today < row.untilOn;
  await tx
    .update(mandate)
    .set({
      state: isUndecided ? "withdrawn" : "ended",
      ...(reason ? { reasonNote: reason } : {}),
      ...(isSooner ? ends : {}),
      rowVersion: sql`${mandate.rowVersion} + 1`,
    })
    .where(eq(mandate.id, row.id));
  const { partnerId } = row;
  await record(isUndecided ? "mandate.withdrawn" : "mandate.ended", row.id, {}, { partnerId });
  return true;
};

const live = ["declared", "more-asked", "verified"] as const;

/** Ends these mandates and every delegation of one of them; answers how many were not over. */
export const closeMandates = async (
  tx: Tx,
  actor: Actor,
  record: RecordEvent,
  rows: readonly MandateRow[],
  reason: string,
): Promise<number> => {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const standing = and(inArray(mandate.parentId, ids), inArray(mandate.state, [...live]));
  const delegated = await tx.select().from(mandate).where(standing).orderBy(mandate.id).for("update");
  let closed = 0;
  for (const row of [...rows, ...delegated.filter(({ id }) => !ids.includes(id))])
    if (await close(tx, actor, record, row, reason)) closed += 1;
  return closed;
};

/** Ends all mandates of a signatory who leaves the company. */
export const closeAccountMandates = async (
  tx: Tx,
  actor: Actor,
  record: RecordEvent,
  of: { accountId: string; partnerId: string; reason: string },
): Promise<void> => {
  const held = and(
    eq(mandate.partnerId, of.partnerId),
    eq(mandate.accountId, of.accountId),
    inArray(mandate.state, [...live]),
  );
  const rows = await tx.select().from(mandate).where(held).orderBy(mandate.id).for("update");
  await closeMandates(tx, actor, record, rows, of.reason);
};

const companiesOver = (system: Actor): Promise<string[]> =>
  read(system, async (tx) => {
    const rows = await tx
      .selectDistinct({ partnerId: mandate.partnerId })
      .from(mandate)
      .where(and(isNotNull(mandate.untilOn), isOver(system.today)));
    return rows.map(({ partnerId }) => partnerId);
  });

/** Asks for successors where a mandate ran out of days, once each; answers how many companies were asked. */
export const requestSuccessors = async (system: Actor): Promise<number> => {
  let asked = 0;
  for (const partnerId of await companiesOver(system)) {
    const isAsked = await mutate(system, async (tx, record) => {
      await tx.select({ id: partner.id }).from(partner).where(eq(partner.id, partnerId)).for("update");
      const [left] = await tx
        .select({ id: mandate.id })
        .from(mandate)
        .where(and(eq(mandate.partnerId, partnerId), isOver(system.today)))
        .limit(1);
      if (!left) throw new Refusal("stale");
      await record("mandate.lapsed", left.id, {}, { partnerId });
      return requestSuccessor(tx, system, record, partnerId);
    }).catch(ignoreRefusal);
    if (isAsked) asked += 1;
  }
  return asked;
};
