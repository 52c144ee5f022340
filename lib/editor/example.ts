import { z } from "zod";
import {
  type ActivityKind,
  type BuiltInKind,
  builtInKinds,
  kindEntry,
  type StoredName,
  shapeOfKind,
} from "@/lib/activity/kind";
import { isOwnKind } from "@/lib/activity/own-kind";
import { mostOfShape } from "@/lib/activity/shape";
import { addMonths, type Day } from "@/lib/date/day";
import { slug } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { ActivityFacts, Facts, PersonFacts } from "@/lib/evaluate/facts/facts";
import { sampleActivity } from "@/lib/evaluate/facts/sample-activity";
import { requiredLine } from "@/lib/form/field";

const term = z.string().trim().min(1).max(60);

/** So many people who each hold all of these credentials: "VCP DCV", "VSP". */
const team = z.strictObject({
  count: z.int().min(1).max(100),
  holds: z.array(z.strictObject({ type: term, track: term.nullable() })).max(10),
});

/** An example may be older than a kind of activity: then it has none of it. */
const figureOf = (kind: BuiltInKind) => z.int().min(0).max(mostOfShape[shapeOfKind(kind)]).default(0);

type Figure = StoredName<BuiltInKind, "figure">;

const figures = Object.fromEntries(
  builtInKinds.map((kind) => [kindEntry(kind).storedAs.figure, figureOf(kind)]),
) as Record<Figure, ReturnType<typeof figureOf>>;

/** The figures of kinds that the edition adds, by kind. */
const ownFigures = z.record(z.string().max(60).refine(isOwnKind), z.int().min(0).max(1e13)).optional();

/** A sample company with the tier it is expected to reach or not: "5 VCP, 1 VCAP: not Principal". */
export const exampleSchema = z.strictObject({
  id: z.string().min(1).max(60),
  title: requiredLine(120),
  teams: z.array(team).max(10),
  isSigned: z.boolean(),
  ...figures,
  own: ownFigures,
  expects: z.strictObject({ tier: slug, is: z.boolean() }),
});
export type Example = z.infer<typeof exampleSchema>;

/** Cents, points a month, or events of each kind that an example has some of. */
const exampleFigures = (example: Example): [ActivityKind, number][] =>
  [
    ...builtInKinds.map((kind): [ActivityKind, number] => [kind, example[kindEntry(kind).storedAs.figure as Figure]]),
    ...Object.entries(example.own ?? {}).flatMap(([kind, figure]): [ActivityKind, number][] =>
      isOwnKind(kind) ? [[kind, figure]] : [],
    ),
  ].filter(([, figure]) => figure > 0);

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

const activityOf = (example: Example, { currency }: Edition, on: Day): ActivityFacts[] =>
  exampleFigures(example).flatMap(([kind, amount]) =>
    sampleActivity(shapeOfKind(kind), { kind, id: kind, on, amount, currency }),
  );

/** The business models of an example: the portal's first where the edition has it, else all that the edition names. */
const anyModels = ({ businessModels }: Edition): string[] => {
  const named = businessModels?.map(({ id }) => id) ?? [];
  return named.length === 0 || named.includes("reseller") ? ["reseller"] : named;
};

/**
 * The example as facts on a day: everything verified and recent, the same points in each of the last twelve full
 * months.
 */
const exampleFacts = (example: Example, edition: Edition, on: Day): Facts => ({
  partner: "example",
  businessModels: anyModels(edition),
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
