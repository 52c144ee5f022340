import { z } from "zod";
import { atMost, count, head, holders, measured, type Source, slug } from "@/lib/edition/clause";

export const competencyKinds = ["solution", "master"] as const;
export type CompetencyKind = (typeof competencyKinds)[number];

const ofWhomSchema = z.strictObject({ ...head, ...holders });

const peopleSchema = z.strictObject({
  ...head,
  rule: z.literal("people"),
  ...holders,
  /** Subsets of the same people: "of whom two VCAP". */
  ofWhom: z.array(ofWhomSchema),
});

const rolesSchema = z.strictObject({
  ...head,
  rule: z.literal("roles"),
  roles: z.array(ofWhomSchema).min(1),
  /** How many of these roles one person may fill; null for any number. */
  perPerson: count.nullable(),
  /** One person may fill at most `most` of these roles: 1 for roles that exclude each other. */
  limits: z.array(z.strictObject({ roles: z.array(slug).min(2), most: count })),
});

const measureSchema = z.strictObject({
  ...head,
  rule: z.literal("measure"),
  ...measured,
  as: z.enum(["sum", "monthly-average", "latest"]),
  /** Cents, points or deployments; for a monthly average, points a month. */
  atLeast: atMost,
});

const heldSchema = z.strictObject({
  ...head,
  rule: z.literal("held"),
  kind: z.enum(competencyKinds),
  count,
  /** Only these competencies. */
  among: z.array(slug).min(1).optional(),
});

const agreementSchema = z.strictObject({ ...head, rule: z.literal("agreement") });

/** What the company is: one of these business models, countries (ISO 3166-1, two letters) and sizes. */
const profileSchema = z.strictObject({
  ...head,
  rule: z.literal("profile"),
  businessModels: z.array(z.string().min(1)).min(1).optional(),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .min(1)
    .optional(),
  sizes: z.array(slug).min(1).optional(),
});

/** At least this level in at least `count` solution paths. */
const pathsSchema = z.strictObject({ ...head, rule: z.literal("paths"), tier: slug, count });

export type OfWhomRule = z.infer<typeof ofWhomSchema>;
export type PeopleRule = z.infer<typeof peopleSchema>;
export type RolesRule = z.infer<typeof rolesSchema>;
export type MeasureRule = z.infer<typeof measureSchema>;
export type HeldRule = z.infer<typeof heldSchema>;
export type AgreementRule = z.infer<typeof agreementSchema>;
export type ProfileRule = z.infer<typeof profileSchema>;
export type PathsRule = z.infer<typeof pathsSchema>;
export type Head = { id: string; source: Source; tracksSource?: Source | undefined };

/** The rules that have no rule below them, as one list for the union of all rules. */
export const leafRules = [
  peopleSchema,
  rolesSchema,
  measureSchema,
  heldSchema,
  agreementSchema,
  profileSchema,
  pathsSchema,
] as const;
