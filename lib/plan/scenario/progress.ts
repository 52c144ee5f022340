import {
  type ActivityKind,
  type BuiltInOfShape,
  builtInKinds,
  isActivityKind,
  isOfShape,
  type KindOfShape,
  kindEntry,
  type StoredName,
} from "@/lib/activity/kind";
import { isOwnKind, type OwnKind } from "@/lib/activity/own-kind";
import { pointMonths } from "@/lib/activity/shape";
import { type Day, monthsBefore } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { rankOf, servesAs } from "@/lib/edition/ladder";
import { activityAmount, activityWhen } from "@/lib/evaluate/facts/activity";
import { isInForceOn } from "@/lib/evaluate/facts/agreement-in-force";
import type { ActivityFacts, Facts, PersonFacts } from "@/lib/evaluate/facts/facts";
import { rosterOf } from "@/lib/evaluate/prove/roster";
import { isEmployedOn } from "@/lib/person/employment";
import { type ActivityMove, amountOfMove, kindOfMove } from "./activity-move";
import type { Move } from "./move";

type PointsKind = KindOfShape<"points">;
type PointsFigure = StoredName<BuiltInOfShape<"points">, "figure">;

/**
 * Where a company stood when its plan was made. Tells people, orders and events that came later from those it had. The
 * points of each kind that is told in points are under its stored name; a plan older than the kind has none.
 */
export type PlanStart = {
  on: Day;
  people: readonly string[];
  /** Ids of orders and events of that same day that counted already. */
  activity: readonly string[];
} & { [K in PointsFigure]: number } & { [K in OwnKind<"points">]?: number };

/**
 * How far a step of a plan is, by verified records alone. `have` and `need` count people, deployments, cents, or points
 * over `cloudMonths` months.
 */
export type StepProgress = { isDone: boolean; have: number; need: number };

const isVerifiedOf = (kind: ActivityKind, { kind: told, status }: ActivityFacts): boolean =>
  told === kind && status === "verified";

/** Verified points of a kind over the last `pointMonths` full months. */
const pointsOf = (kind: ActivityKind, { activity }: Facts, on: Day): number => {
  const months = monthsBefore(on, pointMonths);
  return activity.reduce(
    (sum, one) => (isVerifiedOf(kind, one) && months.includes(activityWhen(one)) ? sum + activityAmount(one) : sum),
    0,
  );
};

const isPointsKind = (kind: ActivityKind): kind is PointsKind => isOfShape(kind, "points");

const figureOf = (kind: PointsKind) => kindEntry(kind).storedAs.figure as PointsFigure;

/** The kinds told in points: the portal's own, and those of editions that the company has some of. */
const pointsKinds = ({ activity }: Facts): Set<PointsKind> => {
  const own = activity.flatMap(({ kind }) => (isActivityKind(kind) && isOwnKind(kind) ? [kind] : []));
  return new Set([...builtInKinds, ...own].filter(isPointsKind));
};

/** The points of each kind that is told in points, under its stored name. */
const pointsNow = (facts: Facts, on: Day) =>
  Object.fromEntries([...pointsKinds(facts)].map((kind) => [figureOf(kind), pointsOf(kind, facts, on)])) as Record<
    PointsFigure,
    number
  >;

/** Where the company stands on a day, to be kept with a plan made that day. */
export const planStart = (facts: Facts, on: Day): PlanStart => ({
  on,
  people: facts.people.map(({ id }) => id),
  ...pointsNow(facts, on),
  activity: facts.activity.filter((one) => one.status === "verified" && activityWhen(one) === on).map(({ id }) => id),
});

type Ground = { edition: Edition; facts: Facts; start: PlanStart; on: Day; newcomers: PersonFacts[] };

const placeOf = (id: string): number => Number(id.replace("hire-", "")) - 1;

/** The person a step is about. "hire-1" is the first person who joined after the plan was made, "hire-2" the second. */
const personOf = (id: string, { facts, newcomers }: Ground): PersonFacts | undefined =>
  id.startsWith("hire-") ? newcomers[placeOf(id)] : facts.people.find((one) => one.id === id);

const holds = (person: PersonFacts, move: Move & { move: "exam" }, { edition, facts, on }: Ground): boolean => {
  const [own] = rosterOf({
    edition,
    facts: { ...facts, people: [person] },
    on,
    countsDeclared: false,
    explains: false,
  });
  const asked = { type: move.type, rank: rankOf(edition, move.type) };
  return (own?.holdings ?? []).some(
    ({ credential, rank }) => credential.track === move.track && servesAs({ type: credential.type, rank }, asked),
  );
};

/** Events of a kind, or cents of the edition's currency, since the plan was made. */
const since = (kind: ActivityKind, { edition, facts, start, on }: Ground): number =>
  facts.activity.reduce((sum, one) => {
    if (!isVerifiedOf(kind, one) || start.activity.includes(one.id)) return sum;
    if ("currency" in one && one.currency !== edition.currency) return sum;
    const day = activityWhen(one);
    return day < start.on || day > on ? sum : sum + activityAmount(one);
  }, 0);

const upTo = (have: number, need: number): StepProgress => ({ isDone: have >= need, have, need });

/** Points are compared with those the company had, everything else is counted since the plan was made. */
const activityProgress = (move: ActivityMove, ground: Ground): StepProgress => {
  const kind = kindOfMove(move.move);
  const amount = amountOfMove(move);
  if (kind === undefined) return upTo(0, amount);
  if (!isPointsKind(kind)) return upTo(since(kind, ground), amount);
  const { facts, start, on } = ground;
  return upTo(pointsOf(kind, facts, on) - (start[figureOf(kind)] ?? 0), amount * pointMonths);
};

const tickOf = (move: Move, ground: Ground): StepProgress => {
  const { facts, on } = ground;
  switch (move.move) {
    case "hire":
      return upTo(personOf(move.person, ground) ? 1 : 0, 1);
    case "exam": {
      const person = personOf(move.person, ground);
      return upTo(person && holds(person, move, ground) ? 1 : 0, 1);
    }
    case "leave": {
      const person = personOf(move.person, ground);
      return upTo(person && isEmployedOn(person, on) ? 0 : 1, 1);
    }
    case "sign":
      return upTo(isInForceOn(facts.agreement, on) ? 1 : 0, 1);
    default:
      return activityProgress(move, ground);
  }
};

/** How far each step of a plan is on a day, in the plan's order. Only verified records count. Pure. */
export const stepProgress = (
  edition: Edition,
  moves: readonly Move[],
  facts: Facts,
  start: PlanStart,
  on: Day,
): StepProgress[] => {
  const newcomers = facts.people
    .filter((one) => isEmployedOn(one, on) && !start.people.includes(one.id))
    .sort((a, b) =>
      a.employedFrom === b.employedFrom ? (a.id < b.id ? -1 : 1) : a.employedFrom < b.employedFrom ? -1 : 1,
    );
  const ground: Ground = { edition, facts, start, on, newcomers };
  return moves.map((move) => tickOf(move, ground));
};
