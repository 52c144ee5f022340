import type { Edition } from "@/lib/edition/edition";
import { type Exam, examHours, type Skill, serves } from "./exams";
import type { Demand } from "./goal";
import { meetsByExam } from "./person";

/** A person of a route, or a hire where `person` is null, with the exams they are to pass. */
export type Member = { person: string | null; held: readonly Skill[]; exams: readonly Exam[] };

/** The demands a person meets by what they hold and by these exams; a part also needs its whole. */
export const metWith = (
  edition: Edition,
  demands: readonly Demand[],
  met: readonly boolean[],
  exams: readonly Exam[],
): boolean[] => {
  const is = demands.map((demand, place) => met[place] === true || meetsByExam(edition, demand, exams));
  return is.map((one, place) => one && (is[demands[place]?.parent ?? place] ?? false));
};

/** Whether every exam may still be taken: what it needs first is held or also passed. */
const isInOrder = (edition: Edition, held: readonly Skill[], exams: readonly Exam[]): boolean =>
  exams.every(({ type, track }, place) => {
    const after = edition.effort.earn.find((one) => one.type === type)?.after ?? null;
    return after === null || [...held, ...exams.slice(0, place)].some((one) => serves(edition, one, after, track));
  });

const withExams = (members: readonly Member[], at: number, exams: readonly Exam[]): Member[] =>
  members.flatMap((one, place) => {
    if (place !== at) return [one];
    return exams.length === 0 ? [] : [{ ...one, exams }];
  });

/** What could be left out of a route at once: a whole hire, or one exam; the dearest first. */
const partsOf = (edition: Edition, members: readonly Member[]): { at: number; exams: readonly Exam[] }[] => {
  const hires = members.flatMap(({ person }, at) =>
    person === null ? [{ at, exams: [], saves: edition.effort.hire.hours }] : [],
  );
  const exams = members.flatMap((one, at) =>
    one.exams.map((exam) => ({ at, exams: one.exams.filter((other) => other !== exam), saves: exam.hours })),
  );
  return [...hires, ...exams].sort((one, other) => other.saves - one.saves);
};

/** The route without the first part that can be left out; null where every part is needed. */
const withoutOne = (
  edition: Edition,
  members: readonly Member[],
  reaches: (members: readonly Member[]) => boolean,
): Member[] | null => {
  for (const { at, exams } of partsOf(edition, members)) {
    const without = withExams(members, at, exams);
    if (isInOrder(edition, members[at]?.held ?? [], exams) && reaches(without)) return without;
  }
  return null;
};

/**
 * A route without the exams and hires that can be left out: what remains needs every one of them. More people never undo
 * a requirement, so trying them one by one finds all.
 */
export const trimmed = (
  edition: Edition,
  members: readonly Member[],
  reaches: (members: readonly Member[]) => boolean,
): readonly Member[] => {
  let kept: readonly Member[] = members.filter(({ exams }) => exams.length > 0);
  for (let next = withoutOne(edition, kept, reaches); next !== null; next = withoutOne(edition, kept, reaches))
    kept = next;
  return kept;
};

/** Hours of a route's exams and hires. */
export const routeHours = (edition: Edition, members: readonly Member[]): number =>
  members.reduce(
    (sum, { person, exams }) => sum + examHours(exams) + (person === null ? edition.effort.hire.hours : 0),
    0,
  );
