import { shapeOfKind } from "@/lib/activity/kind";
import { addMonths, type Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import type { ActivityFacts, CredentialFacts, Facts, PersonFacts } from "@/lib/evaluate/facts/facts";
import { sampleActivity } from "@/lib/evaluate/facts/sample-activity";
import type { RouteStep } from "@/lib/plan/route";
import { type ActivityMove, amountOfMove, kindOfMove } from "./activity-move";
import { isExamIn, type Move } from "./move";

const withExam = (people: PersonFacts[], move: Move & { move: "exam" }, on: Day, id: string): PersonFacts[] => {
  const { type, track } = move;
  const passed: CredentialFacts = { id, type, track, earnedOn: on, expiresOn: null, status: "verified" };
  return people.map((one) => (one.id === move.person ? { ...one, credentials: [...one.credentials, passed] } : one));
};

const newcomer = (id: string, on: Day): PersonFacts => ({ id, employedFrom: on, employedUntil: null, credentials: [] });

const isKnown = (people: PersonFacts[], id: string): boolean => people.some((one) => one.id === id);

const activityOf = (move: ActivityMove, on: Day, currency: string, id: string): ActivityFacts[] => {
  const kind = kindOfMove(move.move);
  return kind ? sampleActivity(shapeOfKind(kind), { kind, id, on, amount: amountOfMove(move), currency }) : [];
};

const play = (facts: Facts, move: Move, on: Day, edition: Edition, id: string): Facts => {
  const { people } = facts;
  switch (move.move) {
    case "hire":
      return isKnown(people, move.person) ? facts : { ...facts, people: [...people, newcomer(move.person, on)] };
    case "exam":
      return isExamIn(edition, move) ? { ...facts, people: withExam(people, move, on, id) } : facts;
    case "leave":
      return { ...facts, people: people.filter((one) => one.id !== move.person) };
    case "sign":
      return { ...facts, agreement: { inForceOn: on, endsOn: addMonths(on, 12) } };
    default:
      return { ...facts, activity: [...facts.activity, ...activityOf(move, on, edition.currency, id)] };
  }
};

/**
 * The facts as they would be if all moves were done and verified on that day. A move about an unknown person or
 * exam changes nothing. The given facts are not changed. Pure.
 */
export const factsAfter = (facts: Facts, moves: readonly Move[], on: Day, edition: Edition): Facts =>
  moves.reduce((known, move, place) => play(known, move, on, edition, `scenario-${place}`), facts);

/** The steps of a route as moves of a scenario. */
export const movesOfSteps = (steps: readonly RouteStep[]): Move[] =>
  steps.map(
    ({ person, earn, track }): Move =>
      earn === "hire" ? { move: "hire", person } : { move: "exam", person, type: earn, track },
  );

/** Hours of the exams and hires among the moves, by the edition's effort table. */
export const hoursOf = (moves: readonly Move[], { effort }: Edition): number =>
  moves.reduce((sum, move) => {
    if (move.move === "hire") return sum + effort.hire.hours;
    return move.move === "exam" ? sum + (effort.earn.find(({ type }) => type === move.type)?.hours ?? 0) : sum;
  }, 0);
