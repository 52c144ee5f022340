/**
 * The question which people to give to which competency, where each person counts for one only. People who are alike
 * form a class: `sizes` has the number in each. `isHeld` answers whether a team meets a competency; more people never
 * turn a yes into a no.
 */
type Teams = {
  competencies: number;
  sizes: readonly number[];
  /** For each competency, the classes that are of use to it. */
  useful: readonly (readonly number[])[];
  /** For each competency, the most people it can need. */
  most: readonly number[];
  isHeld: (competency: number, team: readonly number[]) => boolean;
};

/** For each competency its team, as a number of people from each class; null where it is not held. */
export type Division = (readonly number[] | null)[];

/**
 * Limits of the search; beyond them the best division found so far is returned with `isBounded`. Counted, not timed, so
 * that every machine gives the same answer.
 */
const mostQuestions = 20_000;
const mostBranches = 50_000;

/** The smallest teams that meet a competency: none of them contains another. */
const smallestTeams = (
  competency: number,
  { sizes, useful, most, isHeld }: Teams,
  work: { left: number },
): number[][] => {
  const found: number[][] = [];
  const classes = useful[competency] ?? [];
  const holdsFound = (team: number[]) =>
    found.some((other) => other.every((size, place) => size <= (team[place] ?? 0)));
  const grow = (team: number[], from: number, left: number): void => {
    if (left === 0) {
      if (work.left <= 0 || holdsFound(team)) return;
      work.left -= 1;
      if (isHeld(competency, team)) found.push([...team]);
      return;
    }
    for (let place = from; place < classes.length; place += 1) {
      const one = classes[place] ?? 0;
      if ((team[one] ?? 0) >= (sizes[one] ?? 0)) continue;
      team[one] = (team[one] ?? 0) + 1;
      grow(team, place, left - 1);
      team[one] = (team[one] ?? 0) - 1;
    }
  };
  const nobody = sizes.map(() => 0);
  for (let size = 0; size <= (most[competency] ?? 0) && work.left > 0; size += 1) grow([...nobody], 0, size);
  return found;
};

/**
 * Tries every division in which each competency has one of its smallest teams or none, and returns the best by
 * `isBetter`. Exact unless `isBounded`. Pure.
 */
export const shareCompetencies = (
  teams: Teams,
  isBetter: (one: Division, other: Division) => boolean,
): { division: Division; isBounded: boolean } => {
  const work = { left: mostQuestions };
  const choices = Array.from({ length: teams.competencies }, (_, one) => smallestTeams(one, teams, work));
  let [best, branches] = [Array.from({ length: teams.competencies }, (): null => null) as Division, 0];
  const seen = new Set<string>();
  const walk = (competency: number, left: readonly number[], division: Division): void => {
    const key = `${left.join()} ${division.map((team) => (team === null ? 0 : 1)).join("")}`;
    if (seen.has(key) || branches > mostBranches) return;
    seen.add(key);
    branches += 1;
    if (competency === teams.competencies) {
      if (isBetter(division, best)) best = division;
      return;
    }
    for (const team of choices[competency] ?? []) {
      if (team.some((size, place) => size > (left[place] ?? 0))) continue;
      const rest = left.map((size, place) => size - (team[place] ?? 0));
      walk(competency + 1, rest, [...division, team]);
    }
    walk(competency + 1, left, [...division, null]);
  };
  walk(0, teams.sizes, []);
  return { division: best, isBounded: work.left <= 0 || branches > mostBranches };
};
