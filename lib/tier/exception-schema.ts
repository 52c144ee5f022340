import { z } from "zod";
import { typedUntil } from "@/lib/date/last-day";
import { requiredDay, requiredLine } from "@/lib/form/field";

/**
 * An exception that staff grants: `node` is the id of a node of the proof; it holds from today until `untilOn`
 * (exclusive).
 */
export const grantExceptionSchema = z.strictObject({
  partnerId: z.uuid({ error: "not-found" }),
  node: z.string().min(1, "required").max(300),
  untilOn: requiredDay(),
  reason: requiredLine(300),
});
/** The form asks for the last day. */
export const grantExceptionForm = grantExceptionSchema.safeExtend({ untilOn: requiredDay().transform(typedUntil) });
export type GrantException = z.output<typeof grantExceptionSchema>;

export const endExceptionSchema = z.strictObject({ id: z.uuid({ error: "not-found" }), reason: requiredLine(300) });
export type EndException = z.output<typeof endExceptionSchema>;

/**
 * The longest an exception may last, in months; then it must be granted again. Source: assumption of this installation.
 */
export const longestExceptionMonths = 12;
