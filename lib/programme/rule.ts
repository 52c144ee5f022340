import { z } from "zod";
import { activityKinds } from "@/lib/activity/kind";
import { credentialTypes, tracks } from "@/lib/people/credential";

/** Where a line comes from: said in the article, found in public sources, or our configurable assumption. */
export const sources = ["article", "public", "assumption"] as const;
export type Source = (typeof sources)[number];
export const sourceSchema = z.enum(sources);

export const competencyKinds = ["solution", "master"] as const;
export type CompetencyKind = (typeof competencyKinds)[number];

/** Lower-case words joined by hyphens: ids of tiers, competencies and rules. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const head = { id: slug, source: sourceSchema, tracksSource: sourceSchema.optional() };
const count = z.int().min(1);

/** People who hold a credential, in one of the tracks where it has any; the ladder lets a higher one serve as a lower. */
const holders = {
  type: z.enum(credentialTypes),
  tracks: z.array(z.enum(tracks)).min(1).nullable(),
  count,
};

const ofWhomSchema = z.strictObject({ ...head, ...holders });

const peopleSchema = z.strictObject({
  ...head,
  rule: z.literal("people"),
  ...holders,
  /** Parts of the same people: "of whom two VCAP". */
  ofWhom: z.array(ofWhomSchema),
});

const measureSchema = z.strictObject({
  ...head,
  rule: z.literal("measure"),
  measure: z.enum(activityKinds),
  /** `trailing-months`: addMonths(D, -n) < day <= D. `full-months`: the n calendar months before D's own. */
  over: z.strictObject({ window: z.enum(["trailing-months", "full-months"]), months: count }),
  as: z.enum(["sum", "monthly-average"]),
  /** Cents, points or deployments; a month for a monthly average. */
  atLeast: z.int().min(1),
});

const heldSchema = z.strictObject({ ...head, rule: z.literal("held"), kind: z.enum(competencyKinds), count });

const agreementSchema = z.strictObject({ ...head, rule: z.literal("agreement") });

export type OfWhomRule = z.infer<typeof ofWhomSchema>;
export type PeopleRule = z.infer<typeof peopleSchema>;
export type MeasureRule = z.infer<typeof measureSchema>;
export type HeldRule = z.infer<typeof heldSchema>;
export type AgreementRule = z.infer<typeof agreementSchema>;
type Head = { id: string; source: Source; tracksSource?: Source | undefined };
/** `all` and `any` of the rules, or at least `count` of them. */
export type GroupRule = Head &
  ({ rule: "all" | "any"; rules: Rule[] } | { rule: "at-least"; count: number; rules: Rule[] });

/** What a tier or a competency may ask for. Closed under composition, and plain data. */
export type Rule = PeopleRule | MeasureRule | HeldRule | AgreementRule | GroupRule;

const rules: z.ZodType<Rule[]> = z.lazy(() => z.array(ruleSchema).min(1));

export const ruleSchema: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    peopleSchema,
    measureSchema,
    heldSchema,
    agreementSchema,
    z.strictObject({ ...head, rule: z.enum(["all", "any"]), rules }),
    z.strictObject({ ...head, rule: z.literal("at-least"), count, rules }),
  ]),
);
