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
import { isOwnKind } from "@/lib/activity/own-kind";
import type { ByShape } from "@/lib/activity/shape";
import { addMonths, type Day } from "@/lib/date/day";
import type { ActivityFacts, CredentialFacts, Facts, PersonFacts } from "@/lib/evaluate/facts/facts";
import { sampleActivity } from "@/lib/evaluate/facts/sample-activity";

type Figure = StoredName<BuiltInKind, "assessment">;

/** One person: their credentials in each track by track, and those that have no track. */
export type AssessedPerson = { name: string; held: Record<string, string[]>; also: string[] };

/**
 * What a visitor without an account enters about a company: people one by one, activity as figures over twelve months, by
 * their name or, where an edition adds the kind, by the kind. `assessment-schema.ts` reads one that was kept.
 */
export type Assessment = {
  businessModels: string[];
  people: AssessedPerson[];
  own: Record<string, number>;
} & Record<Figure, number>;

/** The name of a kind's figure in an assessment, and of its field. */
export const figureName = (kind: ActivityKind): string => kindEntry(kind).storedAs.assessment;

/** Over twelve months: cents of the edition's currency, which may be negative; points a month; or events. */
const most: ByShape<number> = { money: 1e13, points: 10_000_000, event: 10_000 };
const least: ByShape<number> = { money: -most.money, points: 0, event: 0 };

/** Whether an assessment can hold a figure of a kind. */
export const isFigure = (kind: ActivityKind, figure: number): boolean => {
  const shape = shapeOfKind(kind);
  return Number.isInteger(figure) && least[shape] <= figure && figure <= most[shape];
};

/** The highest figure of a kind that an assessment can hold. */
export const highestFigure = (kind: ActivityKind): number => most[shapeOfKind(kind)];

/** A figure as a visitor types it; null where it does not read or an assessment cannot hold it. */
export const readFigure = (kind: ActivityKind, text: string): number | null => {
  const read = readAmount[shapeOfKind(kind)](text);
  return read !== null && isFigure(kind, read) ? read : null;
};

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
