import { TooMany } from "./cover";
import type { Level, Levels } from "./levels";

/** One level of each component, with so many hires, and what it costs in all. */
export type Combination = { levels: readonly Level[]; hires: number; cost: number };

/** What is asked of combinations: `isEnough` answers for people counted at every place. */
export type Combining = {
  components: readonly Levels[];
  places: number;
  hireCost: number;
  isEnough: (counted: readonly number[]) => boolean;
  tick: () => void;
};

type Visit = (found: Combination) => void;

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

/**
 * Visits the combinations with so many hires that are enough and cost less than `below`, which a visit may lower. A
 * branch is left where even the highest levels of all other components are not enough, or where the cheapest that each
 * of them needs costs too much.
 */
const walk = (question: Combining, hires: number, below: () => number, visit: Visit): void => {
  const { components, places, hireCost, isEnough, tick } = question;
  const counted = Array.from({ length: places }, () => 0);
  const given = components.map((one) => one.withHires(hires));
  const write = (at: number, values: readonly number[]): void =>
    components[at]?.places.forEach((place, here) => {
      counted[place] = values[here] ?? 0;
    });
  for (const [at, { top }] of given.entries()) write(at, top);
  if (!isEnough(counted)) return;
  const needed = given.map(({ levels, top }, at) => {
    const cheapest = levels.find(({ counted: values }) => {
      write(at, values);
      return isEnough(counted);
    });
    write(at, top);
    return cheapest?.cost ?? Number.POSITIVE_INFINITY;
  });
  const ahead = components.map((_, at) => sum(needed.slice(at + 1)));
  const chosen: Level[] = [];
  const enter = (at: number, cost: number): void => {
    const here = given[at];
    if (here === undefined) return visit({ levels: [...chosen], hires, cost });
    for (const level of here.levels) {
      if (level.cost < (needed[at] ?? 0)) continue;
      if (cost + level.cost + (ahead[at] ?? 0) >= below()) break;
      tick();
      write(at, level.counted);
      if (!isEnough(counted)) continue;
      chosen.push(level);
      enter(at + 1, cost + level.cost);
      chosen.pop();
    }
    write(at, here.top);
  };
  enter(0, hires * hireCost);
};

/**
 * The cheapest combination that is enough; null where none is. With `mostHires` people more, nobody further would help.
 * `isProven` is false where the search was stopped before all were seen.
 */
export const cheapestOf = (question: Combining, mostHires: number): { best: Combination | null; isProven: boolean } => {
  let best: Combination | null = null;
  const below = (): number => best?.cost ?? Number.POSITIVE_INFINITY;
  try {
    for (let hires = 0; hires <= mostHires && hires * question.hireCost < below(); hires += 1)
      walk(question, hires, below, (found) => {
        best = found;
      });
    return { best, isProven: true };
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    return { best, isProven: false };
  }
};

/** How much dearer than the best other combinations may be, tried one after the other. */
const dearer = [1, 1.5, 2, 4, 16];
const hiresBeyond = 2;
const mostVisits = 200;

/**
 * Visits combinations beside the best, the nearest in cost first, until `hasEnough` or a fixed number was seen. Beside a
 * best that costs nothing there is none.
 */
export const visitOthers = (question: Combining, best: Combination, hasEnough: () => boolean, visit: Visit): void => {
  if (best.cost === 0) return;
  let visits = 0;
  for (const times of dearer) {
    const isOver = () => hasEnough() || visits >= mostVisits;
    const below = () => (isOver() ? 0 : best.cost * times + 1);
    for (let hires = best.hires; hires <= best.hires + hiresBeyond && !isOver(); hires += 1)
      walk(question, hires, below, (found) => {
        visits += 1;
        visit(found);
      });
  }
};
