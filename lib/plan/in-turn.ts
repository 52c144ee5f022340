import type { Edition } from "@/lib/edition/edition";
import type { Exam, Skill } from "@/lib/plan/exams";
import { type Demand, isShared } from "@/lib/plan/goal";
import { allot } from "./allot";
import type { Allotment } from "./cover";
import { metBy } from "./person";

type Member = { person: string | null; held: readonly Skill[]; exams: Exam[] };

/** Whether a person meets a demand with what they hold, both by their place in the lists. */
type Meets = (at: number, place: number) => boolean;

/** Each demand with its parts behind it, as a list of its own, and the places they had in the full list. */
const wholesOf = (demands: readonly Demand[]): { whole: Demand[]; places: number[] }[] =>
  demands.flatMap(({ parent }, place) => {
    if (parent !== null) return [];
    const places = [place, ...demands.flatMap((one, at) => (one.parent === place ? [at] : []))];
    const whole = places.map((at, i) => ({ ...(demands[at] as Demand), parent: i === 0 ? null : 0 }));
    return [{ whole, places }];
  });

/**
 * Who earns what, found fast and not always at the least hours: one demand after the other, each at its least hours
 * after those before it. Demands whose people are shared out are given to new hires. Null where no exam leads there.
 */
export const allotInTurn = (
  edition: Edition,
  demands: readonly Demand[],
  staff: readonly { person: string; held: readonly Skill[] }[],
  meets: Meets,
): Allotment[] | null => {
  const team: Member[] = staff.map(({ person, held }) => ({ person, held, exams: [] }));
  for (const { whole, places } of wholesOf(demands)) {
    const known = team.map(({ held, exams }, at) => {
      const bits = places.reduce((sum, place, i) => (at < staff.length && meets(at, place) ? sum | (1 << i) : sum), 0);
      const all = bits | metBy(edition, whole, { held, meets: bits }, exams);
      return { person: String(at), held: [...held, ...exams], meets: all };
    });
    const found = allot(edition, whole, whole.some(isShared) ? [] : known);
    if (found === null) return null;
    for (const { person, option } of found)
      if (person === null) team.push({ person, held: [], exams: [...option.exams] });
      else team[Number(person)]?.exams.push(...option.exams);
  }
  return team
    .filter(({ person, exams }) => person === null || exams.length > 0)
    .map(({ person, exams }) => ({ person, option: { fill: 0, hours: 0, exams } }));
};
