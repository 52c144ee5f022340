import { z } from "zod";
import { readAmount } from "@/lib/activity/amount";
import { parsePoints } from "@/lib/activity/form";
import { type ActivityKind, isActivityKind, shapeOfKind } from "@/lib/activity/kind";
import { kindField } from "@/lib/activity/schema";
import { type ActivityShape, amountFields } from "@/lib/activity/shape";
import type { FieldCode } from "@/lib/form/fault";
import { alwaysPresent, optionalFileId, requiredLine, requiredLines, rowFields } from "@/lib/form/field";

/** Beyond it, a slip of the keyboard. */
const largest = 100_000_000_000;

const note = requiredLines(1_000);

/** The difference to a verified activity, in cents or points, and what was wrong with it. */
export const correctActivitySchema = z.object({
  ...rowFields,
  difference: z
    .int({ error: "amount-impossible" })
    .refine((amount) => amount !== 0, "amount-zero")
    .refine((amount) => Math.abs(amount) <= largest, "amount-too-large"),
  note,
  proofFileId: z.uuid({ error: "file-unknown" }).nullable().default(null),
});
export type CorrectActivity = z.output<typeof correctActivitySchema>;

const readDifference = (shape: ActivityShape, text: string): number | null =>
  shape === "points" ? parsePoints(text) : readAmount[shape](text);

const impossible: Readonly<Record<ActivityShape, FieldCode>> = {
  money: "amount-impossible",
  points: "points-impossible",
  event: "amount-impossible",
};

/** The same as it is typed; how the difference is read, its kind says. */
export const correctActivityForm = z
  .object({ ...rowFields, kind: kindField, difference: requiredLine(40), note, proofFileId: optionalFileId() })
  .superRefine(({ kind, difference }, context) => {
    if (!kind || !difference || !isActivityKind(kind)) return;
    if (readDifference(shapeOfKind(kind), difference) === null)
      context.addIssue({ code: "custom", path: ["difference"], message: impossible[shapeOfKind(kind)] });
  }, alwaysPresent)
  .transform(
    ({ kind, difference, proofFileId, ...rest }): z.input<typeof correctActivitySchema> => ({
      ...rest,
      difference: readDifference(shapeOfKind(kind), difference) ?? 0,
      proofFileId: proofFileId || null,
    }),
  )
  .pipe(correctActivitySchema);

type Stated = { kind: ActivityKind; state: string; corrects: string | null };

/** Whether an activity can be corrected by a difference: it is verified, has an amount, and is no correction itself. */
export const isCorrectable = ({ kind, state, corrects }: Stated): boolean =>
  state === "verified" && corrects === null && amountFields[shapeOfKind(kind)] !== null;

type Correction = { difference: number; isVerified: boolean };

/**
 * Whether something is left of an amount with all that is taken from it, and only what is verified of what is added; of a
 * return, which is below zero, the other way round.
 */
export const isCoveredBy = (amount: number, corrections: readonly Correction[]): boolean => {
  const sign = amount < 0 ? -1 : 1;
  const left = corrections.reduce(
    (sum, { difference, isVerified }) => sum + (isVerified || difference * sign < 0 ? difference * sign : 0),
    amount * sign,
  );
  return left >= 0;
};

type Amount = { amountCents: number | null; points: number | null };

/** An activity with its verified corrections added up. */
export const correctedTotal = <T extends Amount>(of: T, corrections: readonly (Amount & { state: string })[]): T => {
  const verified = corrections.filter(({ state }) => state === "verified");
  const sum = (amount: number | null, field: keyof Amount): number | null =>
    amount === null ? null : verified.reduce((total, one) => total + (one[field] ?? 0), amount);
  return { ...of, amountCents: sum(of.amountCents, "amountCents"), points: sum(of.points, "points") };
};
