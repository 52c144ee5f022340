import type { Demand, Group } from "./plan-goals";
import { choicesOf, type Place } from "./share-roles";

const bit = (place: number): number => 1 << place;

const placesOf = (demands: readonly Demand[]): Place[] =>
  demands.map(({ count, parent, role }) => ({
    needs: count,
    part: parent,
    apart: demands.reduce((mask, other, place) => (areApart(role, other.role) ? mask | bit(place) : mask), 0),
  }));

const areApart = (one: Demand["role"], other: Demand["role"]): boolean =>
  one !== null &&
  other !== null &&
  one.group === other.group &&
  one.group.apart.some(([a, b]) => (a === one.name && b === other.name) || (b === one.name && a === other.name));

const wholeOf = (demands: readonly Demand[], demand: Demand): Demand =>
  demand.parent === null ? demand : (demands[demand.parent] ?? demand);

/** Every way to fill the demands of one team (null for those of none) that someone meets. */
const fillsOfTeam = (
  demands: readonly Demand[],
  places: readonly Place[],
  meets: number,
  team: string | null,
): number[] => {
  const groups = new Map<Group | null, number>();
  demands.forEach((demand, place) => {
    const { role, team: of } = wholeOf(demands, demand);
    if (of !== team || (meets & bit(place)) === 0) return;
    const group = role?.group ?? null;
    groups.set(group, (groups.get(group) ?? 0) | bit(place));
  });
  let fills = [0];
  for (const [group, mask] of groups) {
    const choices = group === null ? [mask] : choicesOf(mask, places, group.perPerson);
    fills = fills.flatMap((fill) => (choices.length === 0 ? [fill] : choices.map((choice) => fill | choice)));
  }
  return fills;
};

/**
 * The ways someone can be used: demands met beside any other as far as they are new, roles that are shared out and teams
 * of competencies as far as one person may fill them. `already` and `added` are the demands met now, and by new exams.
 */
export const fillsOf = (demands: readonly Demand[], already: number, added: number): number[] => {
  const isShared = (demand: Demand): boolean => demand.role !== null || demand.team !== null;
  const shared = demands.reduce(
    (mask, demand, place) => (isShared(wholeOf(demands, demand)) ? mask | bit(place) : mask),
    0,
  );
  const places = placesOf(demands);
  const meets = ((already | added) & shared) | (added & ~shared);
  const free = fillsOfTeam(demands, places, meets, null);
  const teams = [...new Set(demands.map(({ team }) => team))].filter((team) => team !== null);
  const inTeams = teams.flatMap((team) => fillsOfTeam(demands, places, meets, team)).filter((fill) => fill !== 0);
  return inTeams.length === 0 ? free : free.flatMap((one) => inTeams.map((other) => one | other));
};
