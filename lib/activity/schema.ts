import { z } from "zod";
import { type ActivityKind, isActivityKind, isMonthly, kindEntry } from "@/lib/activity/kind";
import type { ByShape } from "@/lib/activity/shape";
import { contactSchema } from "@/lib/confirmation/schema";
import { isMonth } from "@/lib/date/day";
import type { FieldCode } from "@/lib/form/fault";
import { alwaysPresent, dayFault, optionalLine, rowFields } from "@/lib/form/field";

/** One thousand million of a currency: beyond it, a slip of the keyboard. Source: assumption. */
const largestCents = 100_000_000_000;
const mostPoints = 1_000_000_000;

/** One of the portal's kinds, or one named as those of editions are; whether an edition has it is asked when it is written. */
export const kindField = z.custom<ActivityKind>((kind) => typeof kind === "string" && isActivityKind(kind), {
  error: "required",
});

const activityFields = {
  kind: kindField,
  /** "YYYY-MM-DD", or "YYYY-MM" for a kind that is told by month. */
  occurredOn: z.string({ error: "required" }).trim(),
  /** Cents; negative for a return. Kinds told in money only. */
  amountCents: z.int({ error: "amount-impossible" }).nullable().default(null),
  /** Kinds told in points only. */
  points: z.int({ error: "points-impossible" }).nullable().default(null),
  customer: optionalLine(160).default(""),
  reference: optionalLine(80).default(""),
  proofFileId: z.uuid({ error: "file-unknown" }).nullable().default(null),
};

const monthFault = (text: string): FieldCode | null => (isMonth(text) ? dayFault(`${text}-01`) : "month-impossible");

const amountFault = (cents: number | null): FieldCode | null => {
  if (cents === null) return "required";
  if (cents === 0) return "amount-zero";
  return Math.abs(cents) > largestCents ? "amount-too-large" : null;
};

const pointsFault = (points: number | null): FieldCode | null => {
  if (points === null) return "required";
  return Math.abs(points) > mostPoints ? "points-too-many" : null;
};

const needed = (text: string): FieldCode | null => (text === "" ? "required" : null);

type Answers = Omit<z.output<z.ZodObject<typeof activityFields>>, "kind" | "proofFileId">;
type ActivityFaults = Partial<Record<keyof Answers, FieldCode | null>>;

const amountFaults: ByShape<(answers: Answers) => ActivityFaults> = {
  money: ({ amountCents }) => ({ amountCents: amountFault(amountCents) }),
  points: ({ points }) => ({ points: pointsFault(points) }),
  event: () => ({}),
};

/**
 * Fault of each field of a kind of activity; fields the kind does not have are ignored. Points below zero are refused where
 * it is declared: a correction has them, which its form and the mutation know.
 */
export const activityFaults = (sent: Partial<Answers> & { kind?: string | undefined }): ActivityFaults => {
  const answers = { occurredOn: "", amountCents: null, points: null, customer: "", reference: "", ...sent };
  const { kind } = sent;
  if (kind === undefined || !isActivityKind(kind)) return {};
  const { shape, fields } = kindEntry(kind);
  const whenFault = isMonthly(kind) ? monthFault : dayFault;
  return {
    occurredOn: needed(answers.occurredOn) ?? whenFault(answers.occurredOn),
    ...amountFaults[shape](answers),
    ...(fields.customer === "required" && { customer: needed(answers.customer) }),
    ...(fields.reference === "required" && { reference: needed(answers.reference) }),
  };
};

/** Adds what is wrong with each field. */
export const addFaults = (faults: Readonly<Record<string, FieldCode | null>>, context: z.RefinementCtx): void => {
  for (const [field, message] of Object.entries(faults))
    if (message) context.addIssue({ code: "custom", path: [field], message });
};

type Sent = Parameters<typeof activityFaults>[0];
const validateKind = (sent: Sent, context: z.RefinementCtx): void => addFaults(activityFaults(sent), context);

/** Nothing is declared below zero points; what is corrected is. */
const validateDeclared = (sent: Sent, context: z.RefinementCtx): void => {
  validateKind(sent, context);
  if ((sent.points ?? 0) < 0) addFaults({ points: "points-impossible" }, context);
};

/** A declaration of business activity; `kind` decides which of the other fields are read. */
export const declareActivitySchema = z
  /** Who confirms it at the customer's, and is asked at once. */
  .object({ ...activityFields, contact: contactSchema.nullish() })
  .superRefine(validateDeclared, alwaysPresent);
export const editActivitySchema = z
  .object({ ...rowFields, ...activityFields })
  .superRefine(validateKind, alwaysPresent);
export const withdrawActivitySchema = z.object(rowFields);

export type DeclareActivity = z.output<typeof declareActivitySchema>;
export type EditActivity = z.output<typeof editActivitySchema>;
export type WithdrawActivity = z.output<typeof withdrawActivitySchema>;
