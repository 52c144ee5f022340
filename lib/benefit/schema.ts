import { z } from "zod";
import { mostAmount } from "@/lib/benefit/benefit";
import { slug } from "@/lib/edition/clause";
import { optionalLine, requiredDay, requiredLine, requiredLines, rowFields } from "@/lib/form/field";

/** Cents or units; null where the benefit has no amount. */
const amount = z.int({ error: "number-needed" }).min(1, "amount-zero").max(mostAmount, "amount-too-large");

const asked = {
  amount: amount.nullable(),
  reason: requiredLines(2_000),
  proofFileId: z.uuid({ error: "file-unknown" }).nullable(),
};

/** A request for a benefit that is not given at once. */
export const requestBenefitSchema = z.object({ benefitId: slug, ...asked });
export const editBenefitRequestSchema = z.object({ ...rowFields, ...asked });
export const withdrawBenefitRequestSchema = z.object(rowFields);

/** Approves less than what was asked for, and says why. */
export const approveLessSchema = z.object({ ...rowFields, amount, note: requiredLines(2_000) });

/** What was used of an allocation, or, where `requestId` is null, of a benefit that is given at once. */
export const benefitUseSchema = z.object({
  benefitId: slug,
  requestId: z.uuid({ error: "not-found" }).nullable(),
  amount,
  usedOn: requiredDay(),
  note: optionalLine(300),
});

/** Takes a use back that was written down in error. */
export const takeBackUseSchema = z.object({ id: z.uuid({ error: "not-found" }), reason: requiredLine(300) });

/** What may be allocated in the period that a day lies in; null for no limit. `rowVersion` 1 where none was set yet. */
export const setBudgetSchema = z.object({
  benefitId: slug,
  on: requiredDay(),
  rowVersion: rowFields.rowVersion,
  amount: z.int({ error: "number-needed" }).min(0, "number-needed").max(mostAmount, "amount-too-large").nullable(),
});

export type RequestBenefit = z.output<typeof requestBenefitSchema>;
export type EditBenefitRequest = z.output<typeof editBenefitRequestSchema>;
export type WithdrawBenefitRequest = z.output<typeof withdrawBenefitRequestSchema>;
export type BenefitUse = z.output<typeof benefitUseSchema>;
export type ApproveLess = z.output<typeof approveLessSchema>;
export type TakeBackUse = z.output<typeof takeBackUseSchema>;
export type SetBudget = z.output<typeof setBudgetSchema>;
