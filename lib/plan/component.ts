import type { Edition } from "@/lib/edition/edition";
import type { Counters, Mark } from "@/lib/plan/reading/counter";
import { type Skill, serves, skillsAround } from "./exams";
import type { Demand } from "./goal";

/**
 * Demands that one exam may serve together. Demands of different components never share an exam, so each component is
 * planned alone; only hires are common to all.
 */
export type Component = {
  /** The places of its demands among the counters. */
  places: number[];
  /** The same demands, each with its parent's place in this list. */
  demands: Demand[];
  /** Its thresholds and the figures of which every value matters, by places in this list. */
  marks: Mark[];
  dials: number[];
  /** Every skill that bears on one of its demands, or on an exam that leads there. */
  skills: Skill[];
};

const keyOf = ({ type, track }: Skill): string => JSON.stringify([type, track]);

/** Groups places that are linked, directly or through others. */
const groupsOf = (count: number, links: Iterable<readonly number[]>): number[][] => {
  const root = Array.from({ length: count }, (_, place) => place);
  const find = (place: number): number => (root[place] === place ? place : find(root[place] as number));
  for (const [first = 0, ...others] of links) for (const other of others) root[find(other)] = find(first);
  const groups = new Map<number, number[]>();
  for (let place = 0; place < count; place += 1) {
    const group = find(place);
    groups.set(group, [...(groups.get(group) ?? []), place]);
  }
  return [...groups.values()];
};

/** The demands that are still open, by components. */
export const componentsOf = (edition: Edition, { demands, marks, dials }: Counters): Component[] => {
  const around = demands.map((demand) => skillsAround(edition, demand));
  const bySkill = new Map<string, number[]>();
  around.forEach((skills, place) => {
    for (const skill of skills) bySkill.set(keyOf(skill), [...(bySkill.get(keyOf(skill)) ?? []), place]);
  });
  const parts = demands.flatMap(({ parent }, place) => (parent === null ? [] : [[parent, place]]));
  return groupsOf(demands.length, [...bySkill.values(), ...parts]).map((places) => {
    const at = new Map(places.map((place, here) => [place, here]));
    const here = (place: number): number => at.get(place) ?? 0;
    return {
      places,
      demands: places.map((place) => {
        const demand = demands[place] as Demand;
        return { ...demand, parent: demand.parent === null ? null : here(demand.parent) };
      }),
      marks: [...marks.values()]
        .filter(([first]) => first !== undefined && at.has(first.place))
        .map((mark) => mark.map(({ place, count }) => ({ place: here(place), count }))),
      dials: [...dials].filter((place) => at.has(place)).map(here),
      skills: places.flatMap((place) => around[place] ?? []),
    };
  });
};

/** What a person holds that bears on a component. */
export const heldIn = (edition: Edition, { skills }: Component, held: readonly Skill[]): Skill[] =>
  held.filter((one) => skills.some(({ type, track }) => serves(edition, one, type, track)));
