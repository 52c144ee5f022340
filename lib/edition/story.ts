import { z } from "zod";

const both = z.strictObject({ fr: z.string().min(1).max(400), en: z.string().min(1).max(400) });

/** What the public page says of a programme beside its rules: a headline, a sentence, a remark on the tiers, its dates. */
export const storySchema = z.strictObject({
  title: both,
  lead: both,
  tiers: both.nullable(),
  calendar: z.array(z.strictObject({ when: z.string().min(1).max(20), says: both })).max(12),
});
export type Story = z.infer<typeof storySchema>;
