import { and, eq, ne, notInArray } from "drizzle-orm";
import { activity } from "@/db/schema/claim";
import type { Tx } from "@/db/tx";
import { isCoveredBy } from "@/lib/activity/correction";
import type { ActivityColumns } from "@/lib/activity/facts";
import { shapeOfKind } from "@/lib/activity/kind";
import { amountFields } from "@/lib/activity/shape";
import { Refusal } from "@/lib/refusal/refusal";

type ActivityRow = typeof activity.$inferSelect;

const amountOf = ({ amountCents, points }: Pick<ActivityRow, "amountCents" | "points">): number =>
  amountCents ?? points ?? 0;

/** The corrections of an activity that count or may come to count, but for one. */
const otherCorrections = async (tx: Tx, of: string, self: string | null) => {
  const others = await tx
    .select({ amountCents: activity.amountCents, points: activity.points, state: activity.state })
    .from(activity)
    .where(
      and(
        eq(activity.corrects, of),
        notInArray(activity.state, ["withdrawn", "rejected"]),
        self ? ne(activity.id, self) : undefined,
      ),
    );
  return others.map((one) => ({ difference: amountOf(one), isVerified: one.state === "verified" }));
};

/**
 * Refuses a difference with which, whatever is decided of the corrections that wait, less than nothing would be left of
 * what they correct; `field`: where the form asks for it. Both the company and the corrected row are locked.
 */
export const requireCovered = async (
  tx: Tx,
  of: ActivityRow,
  { difference, self, field }: { difference: number; self: string | null; field: string },
): Promise<void> => {
  const corrections = await otherCorrections(tx, of.id, self);
  if (!isCoveredBy(amountOf(of), [...corrections, { difference, isVerified: false }]))
    throw new Refusal("correction-below-zero", {}, { [field]: "correction-below-zero" });
};

/** What a correction is a difference to, under lock: whoever changes one of its corrections waits for the others. */
const lockCorrected = async (tx: Tx, id: string): Promise<ActivityRow> => {
  const [of] = await tx.select().from(activity).where(eq(activity.id, id)).for("update");
  if (!of) throw new Refusal("not-found");
  return of;
};

/** What a correction that waits may become: its day stays that of what it corrects, and the total stays covered. */
export const requireCorrection = async (
  tx: Tx,
  self: ActivityRow & { corrects: string },
  facts: ActivityColumns,
): Promise<void> => {
  if (facts.occurredOn !== self.occurredOn) throw new Refusal("invalid", {}, { occurredOn: "field-not-asked" });
  const of = await lockCorrected(tx, self.corrects);
  const field = amountFields[shapeOfKind(self.kind)] ?? "amount";
  await requireCovered(tx, of, { difference: amountOf({ ...self, ...facts }), self: self.id, field });
};

const hasCorrections = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.$count(activity, and(eq(activity.corrects, id), notInArray(activity.state, ["withdrawn", "rejected"])))) >
  0;

const isStillCovered = async (tx: Tx, self: ActivityRow & { corrects: string }): Promise<boolean> => {
  const of = await lockCorrected(tx, self.corrects);
  const corrections = await otherCorrections(tx, of.id, self.id);
  return isCoveredBy(amountOf(of), [...corrections, { difference: amountOf(self), isVerified: false }]);
};

/**
 * Refuses `undo-too-late` for a decision that corrections rest on: what they are a difference to must stay verified, and a
 * correction that waits again must leave nothing below zero. The activity is locked.
 */
export const requireUndoable = async (tx: Tx, id: string): Promise<void> => {
  const [self] = await tx.select().from(activity).where(eq(activity.id, id));
  if (!self) throw new Refusal("not-found");
  const { corrects } = self;
  const isKept = corrects === null ? !(await hasCorrections(tx, id)) : await isStillCovered(tx, { ...self, corrects });
  if (!isKept) throw new Refusal("undo-too-late");
};
