import type { Edition } from "@/lib/edition/edition";
import { type Exam, examHours, examsFor, type Skill, serves, worthEarning } from "@/lib/plan/exams";
import type { Demand } from "@/lib/plan/goal";

/** What a person could earn, its hours, and the demands they would then fill, a bit each. */
export type Option = { fill: number; hours: number; exams: Exam[] };

/** A person: what they hold, and the demands it meets, a bit each, whether or not the demand is a part of another. */
export type Staff = { held: readonly Skill[]; meets: number };

/** Whether new exams meet a demand. A new exam is taken as of the version asked for, and is young enough. */
export const meetsByExam = (edition: Edition, { clause: { type, tracks } }: Demand, exams: readonly Skill[]): boolean =>
  exams.some((one) =>
    tracks === null
      ? serves(edition, one, type, one.track)
      : one.track !== null && tracks.includes(one.track) && serves(edition, one, type, one.track),
  );

/**
 * The demands a person meets with these exams, a bit each; a part counts only together with the demand it is a part of.
 */
export const metBy = (
  edition: Edition,
  demands: readonly Demand[],
  { meets }: Staff,
  exams: readonly Skill[],
): number => {
  let met = 0;
  demands.forEach((demand, place) => {
    const isPart = demand.parent === null || (met & (1 << demand.parent)) !== 0;
    if (isPart && ((meets & (1 << place)) !== 0 || meetsByExam(edition, demand, exams))) met |= 1 << place;
  });
  return met;
};

const isWorse = (one: Option, other: Option): boolean =>
  (one.fill & other.fill) === one.fill &&
  (other.hours < one.hours || (other.hours === one.hours && other.exams.length <= one.exams.length));

const withoutWorse = (options: readonly Option[]): Option[] => {
  let kept: Option[] = [];
  for (const option of options) {
    if (kept.some((other) => isWorse(option, other))) continue;
    kept = [...kept.filter((other) => !isWorse(other, option)), option];
  }
  return kept;
};

const isWithin = (fill: number, fills: readonly number[]): boolean => fills.some((other) => (other & fill) === fill);

/** The subsets that lack one skill. */
const smaller = (chosen: number, count: number): number[] =>
  Array.from({ length: count }, (_, place) => 1 << place).flatMap((bit) => (chosen & bit ? [chosen & ~bit] : []));

/** The demands a person does not meet already that are open, or have a part that is. */
const wantedOf = (demands: readonly Demand[], already: number, isOpen: (place: number) => boolean): readonly Demand[] =>
  demands.filter(
    (_, place) =>
      (already & (1 << place)) === 0 &&
      (isOpen(place) || demands.some((part, other) => part.parent === place && isOpen(other))),
  );

/**
 * Everything a person could usefully earn towards the open demands, each set of demands at its least hours, without
 * those that another option beats. `fillsOf` gives the ways to fill demands within the limits of sharing; a set of
 * skills in which one adds nothing is not grown further.
 */
export const optionsOf = (
  edition: Edition,
  demands: readonly Demand[],
  staff: Staff,
  isOpen: (place: number) => boolean,
  fillsOf: (already: number, added: number) => number[],
  tick: () => void,
): Option[] => {
  const { held } = staff;
  const already = metBy(edition, demands, staff, []);
  const skills = worthEarning(edition, wantedOf(demands, already, isOpen), held);
  const optionWith = (chosen: number): { exams: Exam[]; fills: number[] } => {
    const exams = examsFor(
      edition,
      skills.filter((_, place) => chosen & (1 << place)),
      held,
    );
    return { exams, fills: fillsOf(already, metBy(edition, demands, staff, exams) & ~already) };
  };
  const useful = new Map([[0, optionWith(0)]]);
  for (const [chosen] of useful)
    for (let place = 32 - Math.clz32(chosen); place < skills.length; place += 1) {
      tick();
      const grown = chosen | (1 << place);
      const parts = smaller(grown, skills.length).map((one) => useful.get(one));
      if (parts.includes(undefined)) continue;
      const option = optionWith(grown);
      if (option.fills.some((fill) => !parts.some((part) => isWithin(fill, part?.fills ?? []))))
        useful.set(grown, option);
    }
  const options = [...useful.values()].flatMap(({ exams, fills }) =>
    fills.map((fill) => ({ fill, hours: examHours(exams), exams })),
  );
  return withoutWorse(options.filter(({ fill }) => fill !== 0));
};
