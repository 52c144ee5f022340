import type { Demand, Group } from "./plan-goals";
import { limitsOf } from "./prove-roles";
import { choicesOf, type Limit, type Place } from "./share-roles";

const bit = (place: number): number => 1 << place;

const placesOf = (demands: readonly Demand[]): Place[] =>
  demands.map(({ count, parent }) => ({ needs: count, part: parent }));

/** The limits of a group, as bits of the demands that are its roles. */
const limitsIn = (demands: readonly Demand[], group: Group): Limit[] =>
  limitsOf(
    demands.map(({ role }) => (role?.group === group ? role.name : "")),
    group,
  ).map(({ roles, most }) => ({ roles: roles & rolesOf(demands, group), most }));

const rolesOf = (demands: readonly Demand[], group: Group): number =>
  demands.reduce((mask, { role }, place) => (role?.group === group ? mask | bit(place) : mask), 0);

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
    const choices = group === null ? [mask] : choicesOf(mask, places, limitsIn(demands, group));
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
