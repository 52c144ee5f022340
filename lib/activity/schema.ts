import { z } from "zod";
import { activityKinds, isActivityKind, isMonthly, kindEntry } from "@/lib/activity/kind";
import type { ByShape } from "@/lib/activity/shape";
import { isMonth } from "@/lib/date/day";
import { alwaysPresent, dayFault, optionalFileId, optionalLine, rowFields } from "@/lib/form/field";
import { parseAmountCents } from "@/lib/money";

/** One thousand million euros: beyond it, a slip of the keyboard. Source: assumption. */
const largestCents = 100_000_000_000;
const mostPoints = 1_000_000_000;

/** Reads "1 900" or "1900" as a whole number of points, or null. */
export const parsePoints = (text: string): number | null => {
  const compact = text.replace(/[\s\u00a0\u202f]/g, "");
  return /^\d{1,12}$/.test(compact) ? Number(compact) : null;
};

const typed = z.string({ error: "required" }).trim();

const activityFields = {
  kind: z.enum(activityKinds, { error: "required" }),
  /** "YYYY-MM-DD", or "YYYY-MM" for a kind that is told by month. */
  occurredOn: typed,
  /** As typed, in euros; negative for a return. Kinds told in money only. */
  amount: typed.max(40, "too-long"),
  /** As typed. Kinds told in points only. */
  points: typed.max(20, "too-long"),
  customer: optionalLine(160),
  reference: optionalLine(80),
  proofFileId: optionalFileId(),
};

type Typed = z.output<z.ZodObject<typeof activityFields>>;

const monthFault = (text: string): string | null => (isMonth(text) ? dayFault(`${text}-01`) : "month-impossible");

const amountFault = (text: string): string | null => {
  if (text === "") return "required";
  const cents = parseAmountCents(text);
  if (cents === null) return "amount-impossible";
  if (cents === 0) return "amount-zero";
  return Math.abs(cents) > largestCents ? "amount-too-large" : null;
};

const pointsFault = (text: string): string | null => {
  if (text === "") return "required";
  const points = parsePoints(text);
  if (points === null) return "points-impossible";
  return points > mostPoints ? "points-too-many" : null;
};

const needed = (text: string): string | null => (text === "" ? "required" : null);

type Faults = Record<string, string | null>;
type Answers = Record<"occurredOn" | "amount" | "points" | "customer" | "reference", string>;

const amountFaults: ByShape<(answers: Answers) => Faults> = {
  money: ({ amount }) => ({ amount: amountFault(amount) }),
  points: ({ points }) => ({ points: pointsFault(points) }),
  event: () => ({}),
};

/** Fault of each field of a kind of activity; fields the kind does not have are ignored. */
const faultsOf = (sent: Partial<Typed>): Faults => {
  const answers: Answers = { occurredOn: "", amount: "", points: "", customer: "", reference: "", ...sent };
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

const checkKind = (value: Partial<Typed>, context: z.RefinementCtx): void => {
  for (const [field, message] of Object.entries(faultsOf(value)))
    if (message) context.addIssue({ code: "custom", path: [field], message });
};

/** A declaration of business activity; `kind` decides which of the other fields are read. */
export const declareActivitySchema = z.object(activityFields).superRefine(checkKind, alwaysPresent);
export const editActivitySchema = z.object({ ...rowFields, ...activityFields }).superRefine(checkKind, alwaysPresent);
export const withdrawActivitySchema = z.object(rowFields);

export type DeclareActivity = z.output<typeof declareActivitySchema>;
export type EditActivity = z.output<typeof editActivitySchema>;
export type WithdrawActivity = z.output<typeof withdrawActivitySchema>;
