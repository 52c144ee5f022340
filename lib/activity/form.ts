import { z } from "zod";
import { isActivityKind, shapeOfKind } from "@/lib/activity/kind";
import { activityFaults, addFaults, declareActivitySchema, editActivitySchema, kindField } from "@/lib/activity/schema";
import type { ByShape } from "@/lib/activity/shape";
import { contactFaults, contactFields, toContact } from "@/lib/confirmation/schema";
import { alwaysPresent, optionalFileId, optionalLine, rowFields } from "@/lib/form/field";
import { parseAmountCents } from "@/lib/money";

/** Reads "1 900", "1900" or "-300" as a whole number of points, or null. */
export const parsePoints = (text: string): number | null => {
  const compact = text.replace(/[\s\u00a0\u202f]/g, "").replace(/^\u2212/, "-");
  return /^-?\d{1,12}$/.test(compact) ? Number(compact) : null;
};

const typed = z.string({ error: "required" }).trim();

/** The activity's fields as they are typed: what is left empty is "". */
const activityFormFields = {
  kind: kindField,
  /** "YYYY-MM-DD", or "YYYY-MM" for a kind that is told by month. */
  occurredOn: typed,
  /** In the currency of the programme; negative for a return. Kinds told in money only. */
  amount: typed.max(40, "too-long"),
  /** Kinds told in points only. */
  points: typed.max(20, "too-long"),
  customer: optionalLine(160),
  reference: optionalLine(80),
  proofFileId: optionalFileId(),
};

type Typed = z.output<z.ZodObject<typeof activityFormFields>>;
type Amounts = { amountCents: number | null; points: number | null };

const none: Amounts = { amountCents: null, points: null };

const amountsRead: ByShape<(typed: Pick<Typed, "amount" | "points">) => Amounts> = {
  money: ({ amount }) => ({ ...none, amountCents: parseAmountCents(amount) }),
  points: ({ points }) => ({ ...none, points: parsePoints(points) }),
  event: () => none,
};

/** What was typed where nothing could be read is impossible, and not merely missing. */
const validateTyped = (sent: Partial<Typed>, context: z.RefinementCtx): void => {
  const { kind, amount = "", points = "", ...rest } = sent;
  if (kind === undefined || !isActivityKind(kind)) return;
  const read = amountsRead[shapeOfKind(kind)]({ amount, points });
  const { amountCents, ...faults } = activityFaults({ kind, ...rest, ...read });
  const isRead = { amount: amount === "" || read.amountCents !== null, points: points === "" || read.points !== null };
  addFaults(
    {
      ...faults,
      ...(amountCents && { amount: isRead.amount ? amountCents : "amount-impossible" }),
      ...(faults.points && { points: isRead.points ? faults.points : "points-impossible" }),
    },
    context,
  );
};

const declareActivity = z.object({ ...activityFormFields, ...contactFields }).superRefine((sent, context) => {
  validateTyped(sent, context);
  addFaults(contactFaults(sent), context);
}, alwaysPresent);
const editActivity = z.object({ ...rowFields, ...activityFormFields }).superRefine(validateTyped, alwaysPresent);

/** What is left empty is not known; an amount is read by the shape of its kind. */
const toActivity = ({ amount, points, proofFileId, ...rest }: Typed) => ({
  ...rest,
  ...amountsRead[shapeOfKind(rest.kind)]({ amount, points }),
  proofFileId: proofFileId || null,
});

const toDeclared = (values: z.output<typeof declareActivity>): z.input<typeof declareActivitySchema> => {
  const { contactName, contactEmail, contactLocale, ...rest } = values;
  const contact = toContact({ contactName, contactEmail, contactLocale });
  return { ...toActivity(rest), ...(contact && { contact }) };
};

const toEdited = (values: z.output<typeof editActivity>): z.input<typeof editActivitySchema> => {
  const { id, rowVersion, ...rest } = values;
  return { id, rowVersion, ...toActivity(rest) };
};

/** The forms of the schemas of the same name: texts in, data out. */
export const declareActivityForm = declareActivity.transform(toDeclared).pipe(declareActivitySchema);
export const editActivityForm = editActivity.transform(toEdited).pipe(editActivitySchema);

export type ActivityValues = z.input<typeof declareActivityForm>;
/** The form of a correction has no contact: the customer was asked, or is asked on the declaration's page. */
export type EditedActivityValues = Omit<z.input<typeof editActivityForm>, "id" | "rowVersion">;
