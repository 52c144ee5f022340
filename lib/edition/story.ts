import { z } from "zod";

const inBoth = (max: number) => z.strictObject({ fr: z.string().min(1).max(max), en: z.string().min(1).max(max) });
const both = inBoth(400);

/** A day, a year or a season as each language writes it; what is the same in both is stored once. */
const when = z.union([
  z
    .string()
    .min(1)
    .max(20)
    .transform((text) => ({ fr: text, en: text })),
  inBoth(20),
]);

/** A programme tells so many dates at most. */
export const mostDates = 12;

/**
 * What the public page says of a programme beside its rules: a headline, a sentence and a remark on the tiers where there
 * are some, its dates.
 */
export const storySchema = z.strictObject({
  title: both,
  lead: both.nullable(),
  tiers: both.nullable(),
  calendar: z.array(z.strictObject({ when, says: both })).max(mostDates),
});
export type Story = z.output<typeof storySchema>;

/** A story as it is stored. */
export type StoredStory = z.input<typeof storySchema>;

/** A story as it is read from where it is stored; null where there is none, or what is there does not read. */
export const readStory = (stored: unknown): Story | null => storySchema.safeParse(stored).data ?? null;
