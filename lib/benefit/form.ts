import { z } from "zod";
import { parseWhole } from "@/lib/activity/amount";
import { benefitMeasures } from "@/lib/benefit/benefit";
import {
  approveLessSchema,
  benefitUseSchema,
  editBenefitRequestSchema,
  requestBenefitSchema,
  setBudgetSchema,
} from "@/lib/benefit/schema";
import { slug } from "@/lib/edition/clause";
import type { FieldCode } from "@/lib/form/fault";
import { alwaysPresent, optionalFileId, optionalLine, requiredDay, requiredLines, rowFields } from "@/lib/form/field";
import { parseAmountCents } from "@/lib/money";

type MeasureOf = (typeof benefitMeasures)[number];

/** How the amount of a form is read, and the amount as it is typed. */
const typedAmount = { of: z.enum(benefitMeasures, { error: "invalid" }), amount: optionalLine(40) };

type Typed = { of?: MeasureOf | undefined; amount?: string | undefined };

/** An amount as typed: cents of money, whole units; null where it does not read. */
const readAmount = (of: MeasureOf, text: string): number | null =>
  of === "money" ? parseAmountCents(text) : parseWhole(text);

const isCountedMeasure = (of: MeasureOf | undefined): boolean => of === "money" || of === "units";

const amountFault = ({ of = "none", amount = "" }: Typed): FieldCode | null => {
  // Anything else than text is a fault of its own.
  if (!isCountedMeasure(of) || typeof amount !== "string") return null;
  if (amount === "") return "required";
  const read = readAmount(of, amount);
  if (read === null || read < 0) return of === "money" ? "amount-impossible" : "number-needed";
  return read === 0 ? "amount-zero" : null;
};

const validateAmount = (sent: Typed, context: z.RefinementCtx): void => {
  const message = amountFault(sent);
  if (message) context.addIssue({ code: "custom", path: ["amount"], message });
};

const amountIn = ({ of, amount }: Required<Typed> & { of: MeasureOf; amount: string }): number | null =>
  isCountedMeasure(of) ? readAmount(of, amount) : null;

const askedTexts = { ...typedAmount, reason: requiredLines(2_000), proofFileId: optionalFileId() };

/** The forms of the schemas of the same name: texts in, data out. */
export const requestBenefitForm = z
  .object({ benefitId: slug, ...askedTexts })
  .superRefine(validateAmount, alwaysPresent)
  .transform(({ benefitId, reason, proofFileId, ...typed }) => ({
    ...{ benefitId, reason, amount: amountIn(typed), proofFileId: proofFileId || null },
  }))
  .pipe(requestBenefitSchema);

export const editBenefitRequestForm = z
  .object({ ...rowFields, ...askedTexts })
  .superRefine(validateAmount, alwaysPresent)
  .transform(({ id, rowVersion, reason, proofFileId, ...typed }) => ({
    ...{ id, rowVersion, reason, amount: amountIn(typed), proofFileId: proofFileId || null },
  }))
  .pipe(editBenefitRequestSchema);

export const benefitUseForm = z
  .object({
    benefitId: slug,
    requestId: optionalFileId(),
    ...typedAmount,
    usedOn: requiredDay(),
    note: optionalLine(300),
  })
  .superRefine(validateAmount, alwaysPresent)
  .transform(({ of, amount, requestId, ...rest }) => ({
    ...rest,
    requestId: requestId || null,
    amount: amountIn({ of, amount }) ?? 0,
  }))
  .pipe(benefitUseSchema);

export const approveLessForm = z
  .object({ ...rowFields, ...typedAmount, note: requiredLines(2_000) })
  .superRefine(validateAmount, alwaysPresent)
  .transform(({ of, amount, ...rest }) => ({ ...rest, amount: amountIn({ of, amount }) ?? 0 }))
  .pipe(approveLessSchema);

/** An empty amount sets no limit. */
export const setBudgetForm = z
  .object({ benefitId: slug, on: requiredDay(), rowVersion: rowFields.rowVersion, ...typedAmount })
  .superRefine(({ of, amount }: Typed, context) => {
    const read =
      typeof amount !== "string" || amount === "" ? 0 : of === "money" ? parseAmountCents(amount) : parseWhole(amount);
    if (read === null || read < 0) context.addIssue({ code: "custom", path: ["amount"], message: "number-needed" });
  }, alwaysPresent)
  .transform(({ of, amount, ...rest }) => ({ ...rest, amount: amount === "" ? null : readAmount(of, amount) }))
  .pipe(setBudgetSchema);
