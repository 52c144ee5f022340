import { and, eq, isNull, ne, notInArray, type SQL, sql } from "drizzle-orm";
import { requireCorrection } from "@/db/mutations/activity/total";
import { endChanged, endConfirmation } from "@/db/mutations/confirmation/end";
import { requestConfirmation } from "@/db/mutations/confirmation/request";
import { requireRoom } from "@/db/mutations/partner/capacity";
import { requireEvidence } from "@/db/mutations/review/evidence";
import { editionsEver, editionsFrom } from "@/db/queries/edition/in-use";
import { activity } from "@/db/schema/claim";
import { partner } from "@/db/schema/partner";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { DuplicateBy } from "@/lib/activity/entry";
import { type ActivityColumns, activityDayFault, toActivityFacts } from "@/lib/activity/facts";
import { type ActivityKind, isMonthly, kindEntry } from "@/lib/activity/kind";
import { kindsEverIn, kindsIn, missingFields } from "@/lib/activity/offered";
import type { DeclareActivity, EditActivity, WithdrawActivity } from "@/lib/activity/schema";
import { maySeeKind } from "@/lib/activity/visible";
import type { Actor } from "@/lib/actor";
import { monthOf } from "@/lib/date/day";
import { requirePartnerId } from "@/lib/partner/own";
import { Refusal } from "@/lib/refusal/refusal";
import { changedFields, requireCurrent, requireEditable, resubmission } from "@/lib/review/change";

type Saved = { id: string };
type ActivityRow = typeof activity.$inferSelect;

/** One declaration of a company at a time, so that the guards against duplicates see every earlier one. */
const lockCompany = async (tx: Tx, id: string): Promise<void> => {
  await tx.select({ id: partner.id }).from(partner).where(eq(partner.id, id)).for("no key update");
};

const counting = (partnerId: string, kind: ActivityKind, self?: string) =>
  and(
    eq(activity.partnerId, partnerId),
    eq(activity.kind, kind),
    notInArray(activity.state, ["withdrawn", "rejected"]),
    isNull(activity.corrects),
    self ? ne(activity.id, self) : undefined,
  );

type Declared = { tx: Tx; partnerId: string; kind: ActivityKind; facts: ActivityColumns; self?: string | undefined };

const rejectDuplicateMonth = async ({ tx, partnerId, kind, facts, self }: Declared): Promise<void> => {
  const [duplicate] = await tx
    .select({ points: activity.points })
    .from(activity)
    .where(and(counting(partnerId, kind, self), eq(activity.occurredOn, facts.occurredOn)))
    .limit(1);
  const params = { month: monthOf(facts.occurredOn), points: duplicate?.points ?? 0 };
  if (duplicate) throw new Refusal("duplicate-month", params, { occurredOn: "duplicate-month" });
};

const rejectDuplicateReference = async ({ tx, partnerId, kind, facts, self }: Declared, also?: SQL): Promise<void> => {
  const [duplicate] = await tx
    .select({ occurredOn: activity.occurredOn, reference: activity.reference })
    .from(activity)
    .where(
      and(
        counting(partnerId, kind, self),
        sql`lower(normalize(${activity.reference})) = lower(normalize(${facts.reference}))`,
        also,
      ),
    )
    .limit(1);
  if (duplicate) throw new Refusal("duplicate-reference", duplicate, { reference: "duplicate-reference" });
};

/** Throws where an earlier declaration says the same, in the way of its kind. */
const rejectDuplicate: Readonly<Record<DuplicateBy, (declared: Declared) => Promise<void>>> = {
  month: rejectDuplicateMonth,
  reference: (declared) => rejectDuplicateReference(declared),
  "reference-and-sign": (declared) =>
    rejectDuplicateReference(
      declared,
      sql`sign(${activity.amountCents}) = sign(${declared.facts.amountCents}::bigint)`,
    ),
};

const requireValid = async (
  tx: Tx,
  actor: Actor,
  partnerId: string,
  kind: ActivityKind,
  facts: ActivityColumns,
  self?: ActivityRow,
): Promise<void> => {
  const fault = activityDayFault(kind, facts.occurredOn, actor.today);
  if (fault) throw new Refusal("invalid", {}, { occurredOn: fault });
  if (self?.corrects) await requireCorrection(tx, { ...self, corrects: self.corrects }, facts);
  else if ((facts.points ?? 0) < 0) throw new Refusal("invalid", {}, { points: "points-impossible" });
  const isDuplicateChecked = !self?.corrects && (kindEntry(kind).duplicate === "month" || facts.reference !== "");
  if (isDuplicateChecked)
    await rejectDuplicate[kindEntry(kind).duplicate]({ tx, partnerId, kind, facts, self: self?.id });
  if (facts.proofFileId !== self?.proofFileId) await requireEvidence(tx, actor, partnerId, facts.proofFileId);
};

/** What was sent, as the edition of its day has it: in its currency, with the fields that it asks for. */
const readDeclared = async (tx: Tx, input: DeclareActivity, self?: ActivityRow): Promise<ActivityColumns> => {
  const { kind } = input;
  const on = isMonthly(kind) ? `${input.occurredOn}-01` : input.occurredOn;
  const editions = await editionsFrom(tx, on);
  const isOfSameDay = self?.occurredOn === on;
  const offered = kindsIn(editions).find((one) => one.kind === kind);
  if (!offered && !isOfSameDay) throw new Refusal("invalid", {}, { occurredOn: "kind-not-counted" });
  const currency = (isOfSameDay ? self.currency : null) ?? editions[0]?.currency ?? "";
  // What its form showed for another day's edition is kept as it was typed.
  const shown = kindsEverIn(await editionsEver(tx, on)).find((one) => one.kind === kind);
  const facts = toActivityFacts(input, currency, shown?.fields);
  const [missing] = offered ? missingFields(offered.fields, facts) : [];
  if (missing) throw new Refusal("invalid", {}, { [missing]: "required" });
  return facts;
};

export const declareActivity = (actor: Actor, input: DeclareActivity): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const partnerId = requirePartnerId(actor);
    const { kind } = input;
    requirePermission(actor, "activity.declare", { partnerId, kind });
    await lockCompany(tx, partnerId);
    await requireRoom(tx, actor, partnerId, { of: "activities", field: "occurredOn" });
    const facts = await readDeclared(tx, input);
    await requireValid(tx, actor, partnerId, kind, facts);
    const [row] = await tx
      .insert(activity)
      .values({ ...facts, partnerId, kind, state: "declared", declaredBy: actor.accountId, submittedAt: actor.at })
      .returning();
    if (!row) throw new Error("An activity was not entered");
    await record("activity.declared", row.id, {});
    if (input.contact) await requestConfirmation(tx, actor, record, row, input.contact);
    return { id: row.id };
  });

/**
 * A declaration of a company of which the actor declares that kind, with the company locked first. To those who may not see
 * revenue it does not exist: they get `not-found`, never `not-permitted`.
 */
export const lockDeclared = async (tx: Tx, actor: Actor, id: string): Promise<ActivityRow> => {
  const [found] = await tx.select({ partnerId: activity.partnerId }).from(activity).where(eq(activity.id, id));
  if (!found) throw new Refusal("not-found");
  await lockCompany(tx, found.partnerId);
  const [row] = await tx.select().from(activity).where(eq(activity.id, id)).for("update");
  if (!row || !maySeeKind(actor, row.kind, row)) throw new Refusal("not-found");
  requirePermission(actor, "activity.edit", row);
  return row;
};

/** The same as long as nobody decided it, and as it was shown. */
export const lockActivity = async (tx: Tx, actor: Actor, shown: WithdrawActivity): Promise<ActivityRow> => {
  const row = await lockDeclared(tx, actor, shown.id);
  requireCurrent(row, shown);
  return row;
};

const asAsked = ({ amountCents, occurredOn, points, customer, reference, proofFileId }: ActivityColumns) => ({
  amount: amountCents,
  occurredOn,
  points,
  customer,
  reference,
  proofFileId,
});

/**
 * Corrects a declaration that waits, or answers a reviewer who requested changes; then it waits again. Its kind stays.
 */
export const editActivity = (actor: Actor, input: EditActivity): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const row = await lockActivity(tx, actor, input);
    if (input.kind !== row.kind) throw new Refusal("invalid", {}, { kind: "invalid" });
    const facts = await readDeclared(tx, input, row);
    const fields = changedFields(asAsked(row), asAsked(facts));
    requireEditable(row, fields);
    await requireValid(tx, actor, row.partnerId, row.kind, facts, row);
    const isAnswer = row.state === "more-asked";
    await tx
      .update(activity)
      .set({ ...facts, ...(isAnswer ? resubmission(actor.at) : {}), rowVersion: row.rowVersion + 1 })
      .where(eq(activity.id, row.id));
    await endChanged(tx, actor, [{ ...row, ...facts }]);
    await record(isAnswer ? "activity.resubmitted" : "activity.changed", row.id, { fields });
    return { id: row.id };
  });

/** Withdraws a declaration that is not decided yet. */
export const withdrawActivity = (actor: Actor, input: WithdrawActivity): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const row = await lockActivity(tx, actor, input);
    await tx
      .update(activity)
      .set({ state: "withdrawn", askedFields: [], rowVersion: row.rowVersion + 1 })
      .where(eq(activity.id, row.id));
    await endConfirmation(tx, actor, row.id, "withdrawn");
    await record("activity.withdrawn", row.id, { before: row.state });
    return { id: row.id };
  });
