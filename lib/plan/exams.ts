import type { Edition } from "@/lib/edition/edition";
import { rankOf, servesAs } from "@/lib/edition/ladder";
import { hasTrackIn } from "@/lib/edition/vocabulary";
import type { Demand } from "./goal";

/** A credential as the planner sees it. */
export type Skill = { type: string; track: string | null };

/** An exam with its hours. */
export type Exam = Skill & { hours: number };

const isSame = (one: Skill, other: Skill): boolean => one.type === other.type && one.track === other.track;

/** Whether a skill serves where a type in a track is asked for. */
export const serves = (edition: Edition, one: Skill, type: string, track: string | null): boolean => {
  if (one.track !== track) return false;
  return servesAs({ type: one.type, rank: rankOf(edition, one.type) }, { type, rank: rankOf(edition, type) });
};

/** The exams that lead to a skill from what is held, in order; null where none leads there. */
const wayTo = (edition: Edition, goal: Skill, held: readonly Skill[]): Exam[] | null => {
  const entry = edition.effort.earn.find(({ type }) => type === goal.type);
  if (!entry) return null;
  const exam = { ...goal, hours: entry.hours };
  const { after } = entry;
  if (after === null || held.some((one) => serves(edition, one, after, goal.track))) return [exam];
  const before = wayTo(edition, { type: after, track: goal.track }, held);
  return before && [...before, exam];
};

/** Hours of several exams together. */
export const examHours = (exams: readonly Exam[]): number => exams.reduce((sum, { hours }) => sum + hours, 0);

const tracksOf = (type: string, asked: readonly string[] | null, edition: Edition): (string | null)[] =>
  hasTrackIn(edition, type) ? [...(asked ?? edition.tracks.map(({ id }) => id))] : [null];

/** The skills worth earning for these demands: those asked for, and any higher one that takes fewer hours. */
export const worthEarning = (edition: Edition, demands: readonly Demand[], held: readonly Skill[]): Skill[] => {
  const wanted: Skill[] = [];
  for (const {
    clause: { type, tracks },
  } of demands)
    for (const track of tracksOf(type, tracks, edition)) {
      const asked = wayTo(edition, { type, track }, held);
      for (const { type: other } of edition.effort.earn) {
        const skill = { type: other, track };
        if (hasTrackIn(edition, other) !== hasTrackIn(edition, type) || !serves(edition, skill, type, track)) continue;
        const way = wayTo(edition, skill, held);
        const isCheaper = way !== null && (asked === null || examHours(way) < examHours(asked));
        if (way && (other === type || isCheaper) && !wanted.some((one) => isSame(one, skill))) wanted.push(skill);
      }
    }
  const isStale = demands.some(({ clause }) => clause.versions !== undefined || clause.maxAgeMonths !== undefined);
  return wanted.filter((skill) => isStale || !held.some((one) => serves(edition, one, skill.type, skill.track)));
};

/** Every skill that meets a demand or leads to one that does, whether or not somebody can earn it. */
export const skillsAround = (edition: Edition, { clause: { type, tracks } }: Demand): Skill[] => {
  const found: Skill[] = [];
  const add = (skill: Skill): void => {
    if (found.some((one) => isSame(one, skill))) return;
    found.push(skill);
    const after = edition.effort.earn.find((one) => one.type === skill.type)?.after ?? null;
    if (after !== null) add({ type: after, track: skill.track });
  };
  for (const track of tracksOf(type, tracks, edition)) {
    add({ type, track });
    for (const { type: other } of edition.effort.earn)
      if (serves(edition, { type: other, track }, type, track)) add({ type: other, track });
  }
  return found;
};

/** The exams of several skills with all they need first, each once. */
export const examsFor = (edition: Edition, skills: readonly Skill[], held: readonly Skill[]): Exam[] => {
  const exams: Exam[] = [];
  for (const skill of skills)
    for (const exam of wayTo(edition, skill, [...held, ...exams]) ?? [])
      if (!exams.some((one) => isSame(one, exam))) exams.push(exam);
  return exams;
};
