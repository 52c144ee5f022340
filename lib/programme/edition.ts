import { z } from "zod";
import { activityKinds } from "@/lib/activity/kind";
import { credentialTypes, tracks } from "@/lib/people/credential";
import { competencyKinds, type Rule, ruleSchema, slug, sourceSchema } from "./rule";

const names = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const line = { source: sourceSchema };
const requires = z.array(ruleSchema);

const tier = z.strictObject({ id: slug, name: names, requires, ...line });

const competency = z.strictObject({ id: slug, kind: z.enum(competencyKinds), name: names, requires, ...line });

const counting = z.strictObject({
  /** One person may fill several roles of a competency. A cap or an exclusion would be other values. */
  rolesPerPerson: z.literal("any"),
  /** One person may count in several competencies. */
  competenciesPerPerson: z.literal("any"),
  ...line,
});

const effort = z.strictObject({
  /** Hours to earn a credential; `after` names what the person needs first, in the same track. */
  earn: z.array(
    z.strictObject({
      type: z.enum(credentialTypes),
      hours: z.int().min(0),
      after: z.enum(credentialTypes).nullable(),
      ...line,
    }),
  ),
  hire: z.strictObject({ hours: z.int().min(0), ...line }),
});

const review = z.strictObject({
  promotion: z.strictObject({ at: z.literal("once"), ...line }),
  demotion: z.strictObject({ at: z.literal("yearly-review"), graceDays: z.int().min(0), ...line }),
  reminders: z.strictObject({ daysAhead: z.array(z.int().min(1)), ...line }),
  renewal: z.strictObject({ windowDays: z.int().min(1), ...line }),
});

/** A programme's rules as data: everything a vendor may name or set. Names are in the reader's language, ids are not. */
export const editionSchema = z
  .strictObject({
    id: slug,
    vendor: z.string().min(1),
    name: names,
    currency: z.string().regex(/^[A-Z]{3}$/),
    /** `role` is what the credential is for, where it names a trade rather than a skill. */
    credentials: z.array(
      z.strictObject({ type: z.enum(credentialTypes), name: names, role: names.nullable(), ...line }),
    ),
    tracks: z.array(z.strictObject({ id: z.enum(tracks), name: names, ...line })),
    measures: z.array(z.strictObject({ kind: z.enum(activityKinds), name: names, ...line })),
    /** Lowest first: within a track, a higher one serves as a lower one. */
    ladder: z.strictObject({ types: z.array(z.enum(credentialTypes)), ...line }),
    counting,
    competencies: z.array(competency),
    /** Lowest first. The first asks for nothing; the level earned is the highest whose own requirement is met. */
    tiers: z.array(tier).min(1),
    effort,
    review,
    /** Levels of the programme before: history on a partner's record, not rules. */
    legacyLevels: z.array(z.strictObject({ id: slug, name: names, ...line })),
  })
  .superRefine((edition, context) => {
    for (const [path, message] of faultsOf(edition)) context.addIssue({ code: "custom", path, message });
  });

export type Edition = z.infer<typeof editionSchema>;
export type Tier = Edition["tiers"][number];
export type Competency = Edition["competencies"][number];

type Fault = [path: (string | number)[], message: string];

const faultsOf = (edition: Edition): Fault[] => [
  ...repeated(edition.tiers, ["tiers"]),
  ...repeated(edition.competencies, ["competencies"]),
  ...shared(edition),
  ...edition.tiers.flatMap((one, i) => faultsIn(one.requires, ["tiers", i, "requires"], true)),
  ...edition.competencies.flatMap((one, i) => faultsIn(one.requires, ["competencies", i, "requires"], false)),
  ...((edition.tiers[0]?.requires.length ?? 0) > 0
    ? [[["tiers", 0, "requires"], "the entry tier asks for nothing"] as Fault]
    : []),
];

const shared = (edition: Edition): Fault[] =>
  edition.competencies.flatMap((one, i) =>
    edition.tiers.some((each) => each.id === one.id) ? [[["competencies", i, "id"], "is a tier's id"] as Fault] : [],
  );

const repeated = (list: { id: string }[], path: (string | number)[]): Fault[] =>
  list.flatMap((one, i) =>
    list.findIndex((other) => other.id === one.id) < i ? [[[...path, i, "id"], "is used twice"] as Fault] : [],
  );

/** A competency that asked for competencies held could ask for itself, so only tiers may. */
const faultsIn = (rules: Rule[], path: (string | number)[], mayAskHeld: boolean): Fault[] => [
  ...repeated(rules, path),
  ...rules.flatMap((rule, i): Fault[] => {
    const here = [...path, i];
    if (rule.rule === "held") return mayAskHeld ? [] : [[here, "only a tier asks for competencies held"]];
    if (rule.rule === "people") return repeated(rule.ofWhom, [...here, "ofWhom"]);
    if (rule.rule === "measure") return faultOfMeasure(rule, here);
    return "rules" in rule ? faultsIn(rule.rules, [...here, "rules"], mayAskHeld) : [];
  }),
];

const faultOfMeasure = (rule: Rule & { rule: "measure" }, here: (string | number)[]): Fault[] => {
  const isMonthly = rule.measure === "cloud-service";
  if (isMonthly !== (rule.over.window === "full-months"))
    return [[[...here, "over"], "cloud services go by full months, the other measures by days"]];
  return rule.as === "monthly-average" && !isMonthly
    ? [[[...here, "as"], "only full months have a monthly average"]]
    : [];
};
