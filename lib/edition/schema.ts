import type { z } from "zod";
import { type Edition, editionShape } from "@/lib/edition/edition";
import { editionFaults } from "@/lib/edition/faults";

/**
 * Reads an edition from data that comes from outside, such as a draft: its shape, then whether its parts fit together (ids
 * used once, every name known, no rule that can never be met). Issues carry the exact path.
 */
export const editionSchema: z.ZodType<Edition> = editionShape.superRefine((edition, context) => {
  for (const [path, message] of editionFaults(edition)) context.addIssue({ code: "custom", path, message });
});
