import { z } from "zod";
import { isDay } from "@/lib/date/day";
import { alwaysPresent, optionalDay, optionalEmail, requiredDay, requiredLine, rowFields } from "@/lib/form/field";

const personFields = {
  name: requiredLine(120),
  email: optionalEmail(),
  employedFrom: requiredDay(),
  employedUntil: optionalDay(),
};

/** Partial, because the check runs before the other fields are validated. */
type Employment = Partial<Record<keyof typeof personFields, string>>;

const validateEmployment = ({ employedFrom, employedUntil }: Employment, context: z.RefinementCtx): void => {
  if (employedFrom && employedUntil && isDay(employedFrom) && employedUntil < employedFrom)
    context.addIssue({ code: "custom", path: ["employedUntil"], message: "until-before-from" });
};

/** A person the partner employs. `employedUntil` is the first day they no longer work there, "" while they do. */
export const addPersonSchema = z.object(personFields).superRefine(validateEmployment, alwaysPresent);
export const editPersonSchema = z
  .object({ ...rowFields, ...personFields })
  .superRefine(validateEmployment, alwaysPresent);
export const leavePersonSchema = z.object({ ...rowFields, employedUntil: requiredDay() });
/** Withdraws a person or a credential that was declared by mistake. */
export const withdrawRecordSchema = z.object(rowFields);

export type AddPerson = z.output<typeof addPersonSchema>;
export type EditPerson = z.output<typeof editPersonSchema>;
export type LeavePerson = z.output<typeof leavePersonSchema>;
export type Withdraw = z.output<typeof withdrawRecordSchema>;
