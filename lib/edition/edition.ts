import { z } from "zod";
import { customerWords, fieldUses } from "@/lib/activity/entry";
import { annexes } from "@/lib/agreement/document/annex";
import { benefitSchema } from "@/lib/benefit/benefit";
import { competencyKinds } from "@/lib/edition/leaf-rule";
import { count, daySchema, measureName, measureShapes, noFormerLevel, slug, sourceSchema, term } from "./clause";
import { ruleSchema } from "./rule";
import { competencyCounts, sharedPeopleRules } from "./shared-people";

const names = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const line = { source: sourceSchema };
const requires = z.array(ruleSchema);

const credential = z.strictObject({
  type: term,
  name: names,
  /** The job it is for; null for a technical skill. */
  role: names.nullable(),
  /** Whether it has a track; an edition that does not say so has the types of the first built-in one. */
  tracked: z.boolean().optional(),
  /** How long it is valid where nobody says until when, in months; for ever where absent. */
  validMonths: count.optional(),
  /** Its versions, where only these can be declared. */
  versions: z.array(z.string().min(1)).min(1).optional(),
  ...line,
});

const plural = z.strictObject({ one: z.string().min(1), other: z.string().min(1) });

/** How companies declare activity of a measure that the edition adds. */
const declared = z.strictObject({
  /** A sentence for the form. */
  help: names.optional(),
  /** What is counted, of a measure told in points: one "training day", two "training days". */
  unit: z.strictObject({ fr: plural, en: plural }).optional(),
  /** Which fields are asked for beside the day and the amount. */
  customer: z.enum(fieldUses),
  reference: z.enum(fieldUses),
  evidence: z.enum(fieldUses),
  /** What the word of the customer named is worth; absent where no customer is asked to confirm. */
  customerWord: z.enum(customerWords).optional(),
});

/** `annex`: which part of the agreement companies of the model sign beside the common one. */
const businessModel = z.strictObject({ id: slug, name: names, annex: z.enum(annexes).optional(), ...line });

const measure = z.strictObject({
  kind: measureName,
  name: names,
  shape: z.enum(measureShapes).optional(),
  /** Absent where companies do not declare it, and for those that the portal brings along. */
  declared: declared.optional(),
  ...line,
});

const tier = z.strictObject({ id: slug, name: names, requires, ...line });

const competency = z.strictObject({ id: slug, kind: z.enum(competencyKinds), name: names, requires, ...line });

/** A solution path with levels of its own, lowest first, each named as a tier of the company. */
const path = z.strictObject({
  id: slug,
  name: names,
  levels: z.array(z.strictObject({ tier: slug, requires: requires.min(1), ...line })).min(1),
  ...line,
});

const counting = z.strictObject({
  /**
   * How many people rules of one competency a person may count for; people are shared out so that most places are
   * filled.
   */
  rolesPerPerson: z.union([z.literal("any"), count]),
  /**
   * Whether a person may count for several competencies or for one only; then people are divided so that the tier is
   * the highest.
   */
  competenciesPerPerson: z.enum(competencyCounts),
  /**
   * Where a person counts whom several companies declare under one address: in every one that employs them, as where this
   * is absent, in the one that they choose (until then in the first), or in the one that declared them first.
   */
  sharedPeople: z.enum(sharedPeopleRules).optional(),
  ...line,
});

const effort = z.strictObject({
  /** Hours to earn a credential; `after` is the type a person must hold first, in the same track. */
  earn: z.array(z.strictObject({ type: term, hours: z.int().min(0), after: term.nullable(), ...line })),
  hire: z.strictObject({ hours: z.int().min(0), ...line }),
});

const review = z.strictObject({
  promotion: z.strictObject({ at: z.literal("once"), ...line }),
  demotion: z.strictObject({ at: z.literal("yearly-review"), graceDays: z.int().min(0), ...line }),
  reminders: z.strictObject({ daysAhead: z.array(z.int().min(1)), ...line }),
  renewal: z.strictObject({ windowDays: z.int().min(1), ...line }),
});

/**
 * A credential of type `from` (in its track; in any where null) also counts as `as` (in the credential's own track
 * where null), before the day `until`.
 */
const equivalence = z.strictObject({
  id: slug,
  from: z.strictObject({ type: term, track: term.nullable() }),
  as: z.strictObject({ type: term, track: term.nullable() }),
  until: daySchema.nullable(),
  ...line,
});

/** "none" says on a form that a company had no level. */
const levelId = slug.max(60).refine((id) => id !== noFormerLevel);

/** A company that had this level of the previous programme is taken to meet this tier, before the day `until`. */
const grandfathering = z.strictObject({ id: slug, legacyLevel: levelId, tier: slug, until: daySchema, ...line });

/**
 * The shape of a programme's rules as data: everything a vendor may name or set. `name` is in both languages, ids are not
 * translated. That its parts fit together is checked by `editionSchema`.
 */
export const editionShape = z.strictObject({
  id: slug,
  vendor: z.string().min(1),
  name: names,
  currency: z.string().regex(/^[A-Z]{3}$/),
  credentials: z.array(credential),
  tracks: z.array(z.strictObject({ id: term, name: names, ...line })),
  measures: z.array(measure).max(100),
  /** Credential types, lowest first: within a track, a higher one serves as a lower one. */
  ladder: z.strictObject({ types: z.array(term), ...line }),
  counting,
  competencies: z.array(competency),
  /** What its kinds of competencies are called, one and several; in the portal's own words where absent. */
  competencyKinds: z
    .array(z.strictObject({ kind: z.enum(competencyKinds), one: names, several: names, ...line }))
    .min(1)
    .optional(),
  /** Solution paths, each with levels of its own beside the company's tier. */
  paths: z.array(path).min(1).optional(),
  /** Lowest first. The first asks for nothing; the tier earned is the highest whose own requirement is met. */
  tiers: z.array(tier).min(1),
  equivalences: z.array(equivalence).optional(),
  grandfathering: z.array(grandfathering).optional(),
  effort,
  review,
  /** Levels of the previous programme: history on a partner's record, not rules. */
  legacyLevels: z.array(z.strictObject({ id: levelId, name: names, ...line })),
  /** Names of the business models that its rules ask for. */
  businessModels: z.array(businessModel).min(1).optional(),
  /** What companies get. A built-in edition has its own beside it, so that its digest stays (lib/benefit/benefits-in.ts). */
  benefits: z.array(benefitSchema).max(100).optional(),
});

export type Edition = z.infer<typeof editionShape>;
export type Measure = Edition["measures"][number];
export type Tier = Edition["tiers"][number];
export type Competency = Edition["competencies"][number];
export type SolutionPath = NonNullable<Edition["paths"]>[number];
