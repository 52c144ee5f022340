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

/**
 * Refuses a difference with which, whatever is decided of the corrections that wait, less than nothing would be left of
 * what they correct; `field`: where the form asks for it. Both the company and the corrected row are locked.
 */
export const requireCovered = async (
  tx: Tx,
  of: ActivityRow,
  { difference, self, field }: { difference: number; self: string | null; field: string },
): Promise<void> => {
  const others = await tx
    .select({ amountCents: activity.amountCents, points: activity.points, state: activity.state })
    .from(activity)
    .where(
      and(
        eq(activity.corrects, of.id),
        notInArray(activity.state, ["withdrawn", "rejected"]),
        self ? ne(activity.id, self) : undefined,
      ),
    );
  const corrections = others.map((one) => ({ difference: amountOf(one), isVerified: one.state === "verified" }));
  if (!isCoveredBy(amountOf(of), [...corrections, { difference, isVerified: false }]))
    throw new Refusal("correction-below-zero", {}, { [field]: "correction-below-zero" });
};

/** What a correction that waits may become: its day stays that of what it corrects, and the total stays covered. */
export const requireCorrection = async (
  tx: Tx,
  self: ActivityRow & { corrects: string },
  facts: ActivityColumns,
): Promise<void> => {
  if (facts.occurredOn !== self.occurredOn) throw new Refusal("invalid", {}, { occurredOn: "field-not-asked" });
  const [of] = await tx.select().from(activity).where(eq(activity.id, self.corrects));
  if (!of) throw new Refusal("not-found");
  const field = amountFields[shapeOfKind(self.kind)] ?? "amount";
  await requireCovered(tx, of, { difference: amountOf({ ...self, ...facts }), self: self.id, field });
};

/** Whether corrections refer to an activity: what they are a difference to must stay verified. */
export const hasCorrections = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.$count(activity, and(eq(activity.corrects, id), notInArray(activity.state, ["withdrawn", "rejected"])))) >
  0;
