import { type Day, monthsBefore } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { rankOf, servesAs } from "@/lib/edition/ladder";
import { isInForceOn } from "@/lib/evaluate/facts/agreement-in-force";
import type { ActivityFacts, Facts, PersonFacts } from "@/lib/evaluate/facts/facts";
import { rosterOf } from "@/lib/evaluate/prove/roster";
import { isEmployedOn } from "@/lib/person/employment";
import { cloudMonths, type Move } from "./move";

/**
 * Where a company stood when its plan was made. Tells people, orders and deployments that came later from those it had.
 */
export type PlanStart = {
  on: Day;
  people: readonly string[];
  cloudPoints: number;
  /** Ids of orders and deployments of that same day that counted already. */
  activity: readonly string[];
};

/**
 * How far a step of a plan is, by verified records alone. `have` and `need` count people, deployments, cents, or points
 * over `cloudMonths` months.
 */
export type StepProgress = { isDone: boolean; have: number; need: number };

/** Verified points over the last `cloudMonths` full months. */
const cloudPointsOf = ({ activity }: Facts, on: Day): number => {
  const months = monthsBefore(on, cloudMonths);
  return activity.reduce(
    (sum, one) =>
      one.kind === "cloud-service" && one.status === "verified" && months.includes(one.month) ? sum + one.points : sum,
    0,
  );
};

/** The day of an order or a deployment; empty for a month of cloud services. */
const dayOf = (one: ActivityFacts): Day | "" =>
  one.kind === "deployment" ? one.completedOn : one.kind === "licence-revenue" ? one.bookedOn : "";

/** Where the company stands on a day, to be kept with a plan made that day. */
export const planStart = (facts: Facts, on: Day): PlanStart => ({
  on,
  people: facts.people.map(({ id }) => id),
  cloudPoints: cloudPointsOf(facts, on),
  activity: facts.activity.filter((one) => one.status === "verified" && dayOf(one) === on).map(({ id }) => id),
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

const since = ({ facts, start, on }: Ground, kind: "deployment" | "licence-revenue"): number =>
  facts.activity.reduce((sum, one) => {
    if (one.kind !== kind || one.status !== "verified" || start.activity.includes(one.id)) return sum;
    if (dayOf(one) < start.on || dayOf(one) > on) return sum;
    return sum + (one.kind === "licence-revenue" ? one.amountCents : 1);
  }, 0);

const upTo = (have: number, need: number): StepProgress => ({ isDone: have >= need, have, need });

const tickOf = (move: Move, ground: Ground): StepProgress => {
  const { facts, start, on } = ground;
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
    case "deployments":
      return upTo(since(ground, "deployment"), move.count);
    case "licences":
      return upTo(since(ground, "licence-revenue"), move.cents);
    case "cloud":
      return upTo(cloudPointsOf(facts, on) - start.cloudPoints, move.points * cloudMonths);
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
