import { z } from "zod";
import { count, slug, sourceSchema } from "@/lib/edition/clause";

export const benefitKinds = ["discount", "funds", "licences", "access", "recognition", "support", "training"] as const;

/** The calendar period in which an amount may be used up; `once` for all time. */
export const benefitPeriods = ["month", "quarter", "year", "once"] as const;

export const benefitMeasures = ["none", "money", "units", "percent"] as const;

/** `at-once` is there as soon as a company is entitled; `on-request` is asked for, and staff answer. */
export const benefitGivings = ["at-once", "on-request"] as const;

export const demotionEffects = ["stops", "keeps-days", "keeps-allocated"] as const;

const words = (max: number) => z.strictObject({ fr: z.string().min(1).max(max), en: z.string().min(1).max(max) });

/** Ten thousand million euros in cents. */
export const mostAmount = 1_000_000_000_000;

/**
 * Who gets it: a company of this tier or a higher one, that holds the competency and does business in this model; null asks
 * for nothing. `amount` in cents, units or percent; null where the benefit has none.
 */
const grant = z.strictObject({
  tier: slug.nullable(),
  competency: slug.nullable(),
  businessModel: slug.nullable(),
  amount: z.int().min(1).max(mostAmount).nullable(),
  source: sourceSchema,
});

/** What an amount counts: cents of a currency, units with a name, or percent; `none` for a benefit without an amount. */
const measure = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("none") }),
  z.strictObject({ of: z.literal("percent") }),
  z.strictObject({ of: z.literal("money"), currency: z.string().regex(/^[A-Z]{3}$/), period: z.enum(benefitPeriods) }),
  z.strictObject({
    of: z.literal("units"),
    name: words(60),
    /** What one of them is called; the name where it is not given. */
    one: words(60).optional(),
    period: z.enum(benefitPeriods),
  }),
]);

/**
 * What happens to a benefit once no line gives it any more: it stops at once; it is kept for some days; or nothing new is
 * given, and what was allocated is used up until it expires.
 */
const demotion = z.discriminatedUnion("effect", [
  z.strictObject({ effect: z.literal("stops") }),
  z.strictObject({ effect: z.literal("keeps-days"), days: count.max(3_650) }),
  z.strictObject({ effect: z.literal("keeps-allocated") }),
]);

/** A benefit of an edition. Its id is the same in every edition that has it, so that a budget goes on under new rules. */
export const benefitSchema = z.strictObject({
  id: slug.max(60),
  kind: z.enum(benefitKinds),
  name: words(80),
  description: words(600),
  measure,
  /** Any of these lines gives it; of several that are met, the one with the largest amount. */
  grants: z.array(grant).min(1).max(20),
  giving: z.enum(benefitGivings),
  /** What must be attached to a request, in words; null where no file is needed. */
  evidence: words(300).nullable(),
  /** Months in which an allocation is used; null: until its period ends. */
  validMonths: count.max(120).nullable(),
  demotion,
  source: sourceSchema,
});

export type Benefit = z.infer<typeof benefitSchema>;
export type BenefitGrant = Benefit["grants"][number];
export type BenefitKind = Benefit["kind"];
export type BenefitPeriod = (typeof benefitPeriods)[number];
