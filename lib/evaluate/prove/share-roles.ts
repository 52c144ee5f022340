/**
 * A role with `needs` places; `part` is the place in the list of the role it is a subset of ("of whom two"), null for a
 * role itself.
 */
export type RolePlace = { needs: number; part: number | null };

/** One person may fill at most `most` of these roles, given as bits. */
export type Limit = { roles: number; most: number };

/**
 * The roles each person fills, a bit a role, in the order of the people; `isBounded` where the search was cut short.
 */
type SharedRoles = { fills: number[]; isBounded: boolean };

/**
 * Limits of the search; beyond them only the assignments with the fewest open places are followed, and the result says
 * so. Counted, not timed, so that every machine gives the same answer.
 */
const mostSteps = 200_000;
const fullestWays = 64;

const bitsOf = (mask: number): number[] => {
  const bits: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits.push(31 - Math.clz32(rest & -rest));
  return bits;
};

const partsFor = (roles: number, meets: number, places: readonly RolePlace[]): number =>
  places.reduce(
    (mask, { part }, place) =>
      part !== null && roles & (1 << part) && meets & (1 << place) ? mask | (1 << place) : mask,
    roles,
  );

/** The largest sets of roles that a person who meets `meets` can fill at once within the limits. */
export const choicesOf = (meets: number, places: readonly RolePlace[], limits: readonly Limit[]): number[] => {
  const roles = bitsOf(meets).filter((place) => places[place]?.part === null);
  let sets = [0];
  for (const role of roles) {
    const withRole = sets
      .map((set) => set | (1 << role))
      .filter((set) => limits.every(({ roles: some, most }) => bitsOf(set & some).length <= most));
    sets = [...sets, ...withRole];
  }
  const largest = sets.filter((set) => set !== 0 && !sets.some((other) => other !== set && (other & set) === set));
  return largest.map((set) => partsFor(set, meets, places));
};

type Way = { fill: number; before: Way | null };

/** How many places of each role are open, as one number: a digit for each role, in a base of its own. */
const packing = (places: readonly RolePlace[]) => {
  const sizes = places.map((_, place) => places.slice(0, place).reduce((all, { needs }) => all * (needs + 1), 1));
  const openAt = (state: number, place: number): number =>
    Math.floor(state / (sizes[place] ?? 1)) % ((places[place]?.needs ?? 0) + 1);
  const fill = (state: number, mask: number): number =>
    bitsOf(mask).reduce((next, place) => (openAt(state, place) > 0 ? next - (sizes[place] ?? 0) : next), state);
  const open = (state: number): number => places.reduce((sum, _, place) => sum + openAt(state, place), 0);
  return { full: places.reduce((sum, { needs }, place) => sum + needs * (sizes[place] ?? 0), 0), fill, open };
};

type Ways = [state: number, way: Way][];

/** The assignments, those with the fewest open places first. */
const byOpen = (ways: Map<number, Way>, open: (state: number) => number): Ways =>
  [...ways].sort(([a], [b]) => open(a) - open(b) || a - b);

const readBack = (way: Way): number[] => (way.before === null ? [] : [...readBack(way.before), way.fill]);

/** The people worth asking: of people who are alike, only as many as there are places. */
const askable = (people: readonly number[], places: readonly RolePlace[]): number[] => {
  const most = places.reduce((sum, { needs }) => sum + needs, 0);
  const seen = new Map<number, number>();
  return people.flatMap((meets, index) => {
    const before = seen.get(meets) ?? 0;
    seen.set(meets, before + 1);
    return meets !== 0 && before < most ? [index] : [];
  });
};

/**
 * Assigns people to roles so that most places are filled, each person within the limits: dynamic programming over how
 * many places of each role are open. `people` are the roles each person meets, a bit a role. Among equal assignments,
 * earlier people are used first. Exact unless `isBounded`. Pure.
 */
export const shareRoles = (
  places: readonly RolePlace[],
  people: readonly number[],
  limits: readonly Limit[],
): SharedRoles => {
  const { full, fill, open } = packing(places);
  const known = new Map<number, number[]>();
  const choicesFor = (meets: number): number[] => {
    const choices = known.get(meets) ?? choicesOf(meets, places, limits);
    known.set(meets, choices);
    return choices;
  };
  const asked = askable(people, places);
  let [ways, steps, isBounded] = [new Map<number, Way>([[full, { fill: 0, before: null }]]), 0, false];
  for (const index of asked) {
    const next = new Map<number, Way>();
    for (const [state, before] of ways)
      for (const mask of [...choicesFor(people[index] ?? 0), 0]) {
        steps += 1;
        const to = fill(state, mask);
        if (!next.has(to)) next.set(to, { fill: mask, before });
      }
    const isOver = steps > mostSteps && next.size > fullestWays;
    isBounded ||= isOver;
    ways = isOver ? new Map(byOpen(next, open).slice(0, fullestWays)) : next;
  }
  const best = byOpen(ways, open)[0];
  const filled = new Map((best ? readBack(best[1]) : []).map((mask, place) => [asked[place], mask]));
  return { fills: people.map((meets, index) => filled.get(index) || (choicesFor(meets)[0] ?? 0)), isBounded };
};
