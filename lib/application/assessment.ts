import { z } from "zod";
import { readAmount } from "@/lib/activity/amount";
import {
  type ActivityKind,
  type BuiltInKind,
  builtInKinds,
  isBuiltInKind,
  isMonthly,
  kindEntry,
  type StoredName,
  shapeOfKind,
} from "@/lib/activity/kind";
import { isOwnKind, shapeOfOwnKind } from "@/lib/activity/own-kind";
import type { ByShape } from "@/lib/activity/shape";
import { addMonths, type Day } from "@/lib/date/day";
import { slug, term } from "@/lib/edition/clause";
import type { ActivityFacts, CredentialFacts, Facts, PersonFacts } from "@/lib/evaluate/facts/facts";
import { sampleActivity } from "@/lib/evaluate/facts/sample-activity";
import { optionalLine } from "@/lib/form/field";

const count = (high: number) => z.number().int().min(0).max(high);

/** Credentials of one track; what was kept before there could be several says the one as a text. */
const heldInTrack = z.union([term.transform((type) => [type]), z.array(term).min(1).max(40)]);

/**
 * One person: their credentials in each track by track, of those on the ladder the highest, and those that have no track.
 * What was kept before programmes named their own credentials says the two of the first one as `vsp` and `vtsp`.
 */
const colleague = z
  .strictObject({
    name: optionalLine(80),
    held: z.record(term, heldInTrack),
    also: z.array(term).max(40).default([]),
    vsp: z.boolean().default(false),
    vtsp: z.boolean().default(false),
  })
  .transform(({ name, held, also, vsp, vtsp }) => ({
    ...{ name, held },
    also: [...new Set([...also, ...(vsp ? ["VSP"] : []), ...(vtsp ? ["VTSP"] : [])])],
  }));

type Figure = StoredName<BuiltInKind, "assessment">;

/** The name of a kind's figure in an assessment, and of its field. */
export const figureName = (kind: ActivityKind): string => kindEntry(kind).storedAs.assessment;

const most: ByShape<number> = { money: 1e13, points: 10_000_000, event: 10_000 };

/** Over twelve months: cents of the edition's currency, which may be negative; points a month; or events. */
const figures = {
  money: z.number().int().min(-most.money).max(most.money),
  points: count(most.points),
  event: count(most.event),
} as const satisfies ByShape<z.ZodNumber>;

/** The highest figure of a kind that an assessment can hold. */
export const highestFigure = (kind: ActivityKind): number => most[shapeOfKind(kind)];

/** A figure as a visitor types it; null where it does not read or an assessment cannot hold it. */
export const readFigure = (kind: ActivityKind, text: string): number | null => {
  const shape = shapeOfKind(kind);
  const read = figures[shape].safeParse(readAmount[shape](text));
  return read.success ? read.data : null;
};

/** An assessment may be older than a kind of activity: then it has none of it. */
const yearly = Object.fromEntries(
  builtInKinds.map((kind) => [figureName(kind), figures[shapeOfKind(kind)].default(0)]),
) as Record<Figure, z.ZodDefault<z.ZodNumber>>;

const isOwnFigure = ([kind, figure]: [string, number]): boolean =>
  isOwnKind(kind) && figures[shapeOfOwnKind(kind)].safeParse(figure).success;

/** The figures of kinds that an edition adds, by kind. */
const ownFigures = z
  .record(z.string().max(60), z.number())
  .refine((told) => Object.entries(told).every(isOwnFigure))
  .default({});

/** What a visitor without an account enters about a company: people one by one, activity as yearly figures. */
export const assessmentSchema = z.strictObject({
  businessModels: z.array(slug).max(40),
  people: z.array(colleague).max(200),
  ...yearly,
  own: ownFigures,
});

export type Assessment = z.infer<typeof assessmentSchema>;

/** An assessment as an application kept it, which may be older than what is told in one now; null where it does not read. */
export const keptAssessment = (kept: unknown): Assessment | null => assessmentSchema.safeParse(kept).data ?? null;
export type AssessedPerson = Assessment["people"][number];

export const emptyAssessment: Assessment = {
  businessModels: [],
  people: [],
  ...(Object.fromEntries(builtInKinds.map((kind) => [figureName(kind), 0])) as Record<Figure, number>),
  own: {},
};

/** An assessment in which nothing is told but a business model. */
export const assessmentOf = (businessModel: string | undefined): Assessment => ({
  ...emptyAssessment,
  businessModels: businessModel ? [businessModel] : [],
});

/** What an assessment tells of a kind; 0 where it tells nothing. */
export const assessedFigure = (told: Assessment, kind: ActivityKind): number =>
  isBuiltInKind(kind) ? told[figureName(kind) as Figure] : (told.own[kind] ?? 0);

/** The part of an assessment that changes with the figure of a kind. */
export const withFigure = (told: Assessment, kind: ActivityKind, figure: number): Partial<Assessment> =>
  isBuiltInKind(kind) ? { [figureName(kind)]: figure } : { own: { ...told.own, [kind]: figure } };

/** The kinds of which an assessment tells something. */
export const assessedKinds = (told: Assessment): ActivityKind[] =>
  [...builtInKinds, ...Object.keys(told.own).filter(isOwnKind)].filter((kind) => assessedFigure(told, kind) !== 0);

/** Whether an assessment names a person or a figure. */
export const saysAnything = (told: Assessment): boolean => told.people.length > 0 || assessedKinds(told).length > 0;

/** What a person holds once they hold these of some types in a track, and of the other types what they held. */
export const holdingInTrack = (
  held: AssessedPerson["held"],
  track: string,
  { among, chosen }: { among: readonly string[]; chosen: readonly string[] },
): AssessedPerson["held"] => {
  const { [track]: before = [], ...others } = held;
  const types = [...chosen, ...before.filter((type) => !among.includes(type))];
  return types.length > 0 ? { ...others, [track]: types } : others;
};

const credentialsOf = ({ held, also }: AssessedPerson, key: string, earnedOn: Day): CredentialFacts[] => {
  const record = { earnedOn, expiresOn: null, status: "verified" } as const;
  return [
    ...Object.entries(held).flatMap(([track, types]) =>
      types.map((type) => ({ id: `${key}/${track}/${type}`, type, track, ...record })),
    ),
    ...also.map((type) => ({ id: `${key}-${type}`, type, track: null, ...record })),
  ];
};

const activityOf = (told: Assessment, on: Day, currency: string): ActivityFacts[] =>
  assessedKinds(told).flatMap((kind) => {
    const day = isMonthly(kind) ? on : addMonths(on, -1);
    const amount = assessedFigure(told, kind);
    return sampleActivity(shapeOfKind(kind), { kind, id: kind, on: day, amount, currency });
  });

/**
 * The facts that an assessment describes on a day, taken at its word: everything verified, everyone employed.
 * `isSigned` says whether to take the agreement as in force. Source: assumption of this installation (a newcomer would
 * sign it). Pure.
 */
export const assessmentFacts = (told: Assessment, on: Day, currency: string, isSigned = true): Facts => {
  const longAgo = addMonths(on, -24);
  const people = told.people.map((person, place): PersonFacts => {
    const key = `p${place + 1}`;
    return {
      id: key,
      employedFrom: longAgo,
      employedUntil: null,
      credentials: credentialsOf(person, key, addMonths(on, -1)),
    };
  });
  return {
    partner: "assessment",
    businessModels: told.businessModels,
    agreement: isSigned ? { inForceOn: on, endsOn: null } : null,
    people,
    activity: activityOf(told, on, currency),
  };
};
