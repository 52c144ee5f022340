import type { Option } from "./person";

/** What one person is to earn; `person` is null for a new hire. */
export type Allotment = { person: string | null; option: Option };

/** A person, or a new hire where `person` is null, with what they could usefully earn. */
export type Candidate = { person: string | null; options: readonly Option[] };

/** Thrown where the search takes too long, or needs more states than fit in memory. */
export class TooMany extends Error {}

const stepsBetweenLooks = 4_096;

/**
 * Makes a function to be called at every step; it asks `isOver` at once, then now and then, and throws `TooMany` once
 * that is true.
 */
export const meterOf = (isOver: () => boolean): (() => void) => {
  let steps = 0;
  return () => {
    if (steps % stepsBetweenLooks === 0 && isOver()) throw new TooMany("Out of time");
    steps += 1;
  };
};

/** Hours come first; among equal hours, fewer exams. */
const examsInAnHour = 65_536;
const costOf = ({ hours, exams }: Option): number => costOfHours(hours) + exams.length;

/** The cost of so many hours without an exam. */
export const costOfHours = (hours: number): number => hours * examsInAnHour;

/** The hours of a cost. */
export const hoursIn = (cost: number): number => Math.floor(cost / examsInAnHour);

const mostStates = 131_072;

type Layer = { candidate: Candidate; before: Int32Array; chosen: Int16Array };

/**
 * How many of each demand are open, as one number (a digit for each demand, in a base of its own), with the least cost
 * at which each such state is reached by the people added so far. Nobody is asked twice.
 */
export type Cover = {
  /** The least cost of every state; Infinity where it is not reached. In state 0 nothing is open. */
  costs: () => Float64Array;
  /** How many of one demand are open in a state. */
  left: (state: number, place: number) => number;
  /** Asks one more person. Ways that cost `below` or more are not followed. */
  add: (candidate: Candidate, below?: number) => void;
  /** Who earns what to reach a state, by the people of the first `layers` calls of `add`. */
  readBack: (state: number, layers: number) => Allotment[];
};

/** States as numbers: how many of a demand are open in one, and the one after an option's demands are met once more. */
const packing = (open: readonly number[]) => {
  const sizes = open.map((_, place) => open.slice(0, place).reduce((product, count) => product * (count + 1), 1));
  const left = (state: number, place: number): number =>
    Math.floor(state / (sizes[place] as number)) % ((open[place] as number) + 1);
  const meet = (state: number, fill: number): number => {
    let next = state;
    for (let rest = fill; rest !== 0; rest &= rest - 1) {
      const place = 31 - Math.clz32(rest & -rest);
      if (left(state, place) > 0) next -= sizes[place] as number;
    }
    return next;
  };
  return { states: open.reduce((product, count) => product * (count + 1), 1), left, meet };
};

type Costs = Float64Array<ArrayBuffer>;

/** Asks one person, from every state that costs less than `below`; `costs` become the least costs with them. */
const layerOf = (
  candidate: Candidate,
  costs: Costs,
  below: number,
  meet: (state: number, fill: number) => number,
  tick: () => void,
): { layer: Layer; costs: Costs } => {
  const { options } = candidate;
  const own = options.map(costOf);
  const next = costs.slice();
  const layer: Layer = { candidate, before: new Int32Array(costs.length), chosen: new Int16Array(costs.length) };
  for (let state = 0; state < costs.length; state += 1) {
    const cost = costs[state] as number;
    if (cost >= below) continue;
    for (let at = 0; at < options.length; at += 1) {
      tick();
      const to = meet(state, (options[at] as Option).fill);
      const sum = cost + (own[at] as number);
      if (to === state || sum >= below || sum >= (next[to] as number)) continue;
      next[to] = sum;
      layer.before[to] = state;
      layer.chosen[to] = at + 1;
    }
  }
  return { layer, costs: next };
};

/** Covers `open` places of each demand person by person. Throws `TooMany` where there are too many states. */
export const coverOf = (open: readonly number[], tick: () => void): Cover => {
  const { states, left, meet } = packing(open);
  if (states > mostStates) throw new TooMany("More states than fit in memory");
  let costs: Costs = new Float64Array(states).fill(Number.POSITIVE_INFINITY);
  costs[states - 1] = 0;
  const layers: Layer[] = [];
  const add = (candidate: Candidate, below = Number.POSITIVE_INFINITY): void => {
    const asked = layerOf(candidate, costs, below, meet, tick);
    costs = asked.costs;
    layers.push(asked.layer);
  };
  const readBack = (state: number, count: number): Allotment[] => {
    const found: Allotment[] = [];
    let at = state;
    for (const { candidate, before, chosen } of layers.slice(0, count).reverse()) {
      const option = candidate.options[(chosen[at] as number) - 1];
      if (option === undefined) continue;
      found.push({ person: candidate.person, option });
      at = before[at] as number;
    }
    return found.reverse();
  };
  return { costs: () => costs, left, add, readBack };
};
