import { declareMandateSchema, delegateMandateSchema, editMandateSchema } from "@/lib/agreement/mandate/schema";
import { typedUntil } from "@/lib/date/last-day";
import { optionalDay } from "@/lib/form/field";

/** A form asks for the last day, or nothing where there is no end. */
const lastDay = { untilOn: optionalDay().transform(typedUntil) };

/** The forms of the schemas of the same name. */
export const declareMandateForm = declareMandateSchema.safeExtend(lastDay);
export const editMandateForm = editMandateSchema.safeExtend(lastDay);
export const delegateMandateForm = delegateMandateSchema.safeExtend(lastDay);
