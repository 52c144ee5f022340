import { z } from "zod";
import { requiredDay, requiredLine } from "@/lib/form/field";

/** What staff grants beside the proof: `node` as a proof names it, until a day, exclusive; it begins today. */
export const grantOverrideSchema = z.strictObject({
  partnerId: z.uuid({ error: "not-found" }),
  node: z.string().min(1, "required").max(300),
  untilOn: requiredDay(),
  reason: requiredLine(300),
});
export type GrantOverride = z.output<typeof grantOverrideSchema>;

export const endOverrideSchema = z.strictObject({ id: z.uuid({ error: "not-found" }), reason: requiredLine(300) });
export type EndOverride = z.output<typeof endOverrideSchema>;

/** No grant is for longer: it is granted anew, by whoever then answers for it. In months; source: A. */
export const longestOverride = 12;
