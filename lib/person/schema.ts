import { z } from "zod";
import { isDay } from "@/lib/date/day";
import { alwaysPresent, emailAddress, requiredDay, requiredLine, rowFields } from "@/lib/form/field";

/** What is not known is null: no email address, and no day on which the employment ends. */
const personFields = {
  name: requiredLine(120),
  email: emailAddress().nullable().default(null),
  employedFrom: requiredDay(),
  employedUntil: requiredDay().nullable().default(null),
};

/** Partial, because the check runs before the other fields are validated. A form says "" for null. */
export type Employment = { employedFrom?: string | undefined; employedUntil?: string | null | undefined };

export const validateEmployment = ({ employedFrom, employedUntil }: Employment, context: z.RefinementCtx): void => {
  if (employedFrom && employedUntil && isDay(employedFrom) && employedUntil < employedFrom)
    context.addIssue({ code: "custom", path: ["employedUntil"], message: "until-before-from" });
};

/** A person the partner employs. `employedUntil` is the first day they no longer work there, null while they do. */
export const addPersonSchema = z.object(personFields).superRefine(validateEmployment, alwaysPresent);
export const editPersonSchema = z
  .object({ ...rowFields, ...personFields })
  .superRefine(validateEmployment, alwaysPresent);
/** `employedUntil` as in a person. */
export const leavePersonSchema = z.object({ ...rowFields, employedUntil: requiredDay() });
/** Withdraws a person or a credential that was declared by mistake. */
export const withdrawRecordSchema = z.object(rowFields);

export type AddPerson = z.output<typeof addPersonSchema>;
export type EditPerson = z.output<typeof editPersonSchema>;
export type LeavePerson = z.output<typeof leavePersonSchema>;
export type Withdraw = z.output<typeof withdrawRecordSchema>;
