import { z } from "zod";
import { requiredDay, requiredLine } from "@/lib/form/field";

/** What staff grants beside the proof: `node` as a proof names it, until a day, exclusive; it begins today. */
export const grantExceptionSchema = z.strictObject({
  partnerId: z.uuid({ error: "not-found" }),
  node: z.string().min(1, "required").max(300),
  untilOn: requiredDay(),
  reason: requiredLine(300),
});
export type GrantException = z.output<typeof grantExceptionSchema>;

export const endExceptionSchema = z.strictObject({ id: z.uuid({ error: "not-found" }), reason: requiredLine(300) });
export type EndException = z.output<typeof endExceptionSchema>;

/** No grant is for longer: it is granted anew, by whoever then answers for it. In months; source: A. */
export const longestExceptionMonths = 12;
