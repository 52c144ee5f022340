import { z } from "zod";
import { addMonths, type Day, monthsBefore } from "@/lib/date/day";
import { slug } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { ActivityFacts, Facts, PersonFacts } from "@/lib/evaluate/facts/facts";

const term = z.string().trim().min(1).max(40);

/** So many people who each hold all of these credentials: "VCP DCV", "VSP". */
const team = z.strictObject({
  count: z.int().min(1).max(100),
  holds: z.array(z.strictObject({ type: term, track: term.nullable() })).max(10),
});

/** A sample company with the tier it is expected to reach or not: "5 VCP, 1 VCAP: not Principal". */
export const exampleSchema = z.strictObject({
  id: z.string().min(1).max(60),
  title: z.string().trim().min(1).max(120),
  teams: z.array(team).max(10),
  isSigned: z.boolean(),
  deployments: z.int().min(0).max(1000),
  licenceCents: z.int().min(0).max(1e13),
  cloudPoints: z.int().min(0).max(1e9),
  expects: z.strictObject({ tier: slug, is: z.boolean() }),
});
export type Example = z.infer<typeof exampleSchema>;

const peopleOf = ({ teams }: Example, on: Day): PersonFacts[] =>
  teams.flatMap(({ count, holds }, t) =>
    Array.from({ length: count }, (_, p) => ({
      id: `t${t}-p${p}`,
      employedFrom: addMonths(on, -60),
      employedUntil: null,
      credentials: holds.map(({ type, track }, c) => ({
        id: `t${t}-p${p}-c${c}`,
        type: type as PersonFacts["credentials"][number]["type"],
        track: track as PersonFacts["credentials"][number]["track"],
        earnedOn: addMonths(on, -1),
        expiresOn: null,
        status: "verified" as const,
      })),
    })),
  );

const activityOf = (
  { deployments, licenceCents, cloudPoints }: Example,
  edition: Edition,
  on: Day,
): ActivityFacts[] => {
  const status = "verified" as const;
  const projects = Array.from({ length: deployments }, (_, n): ActivityFacts => {
    return { id: `d${n}`, kind: "deployment", completedOn: on, status };
  });
  const licences: ActivityFacts[] =
    licenceCents === 0
      ? []
      : [
          {
            ...{ id: "l", kind: "licence-revenue", bookedOn: on, amountCents: licenceCents },
            ...{ currency: edition.currency, status },
          },
        ];
  const months =
    cloudPoints === 0
      ? []
      : monthsBefore(on, 12).map((month): ActivityFacts => {
          return { id: `m${month}`, kind: "cloud-service", month, points: cloudPoints, status };
        });
  return [...projects, ...licences, ...months];
};

/**
 * The example as facts on a day: everything verified and recent, the same points in each of the last twelve full
 * months.
 */
const exampleFacts = (example: Example, edition: Edition, on: Day): Facts => ({
  partner: "example",
  businessModels: ["reseller"],
  agreement: example.isSigned ? { inForceOn: addMonths(on, -1), endsOn: null } : null,
  people: peopleOf(example, on),
  activity: activityOf(example, edition, on),
});

/** The tier an example reaches under an edition, and whether that was expected. */
type CheckedExample = { id: string; tier: string; isAsExpected: boolean };

/** Checks an edition against its examples. Pure. */
export const checkExamples = (edition: Edition, examples: readonly Example[], on: Day): CheckedExample[] =>
  examples.map((example) => {
    const { tier } = evaluate(edition, exampleFacts(example, edition, on), on);
    const { expects } = example;
    return { id: example.id, tier, isAsExpected: (tier === expects.tier) === expects.is };
  });
