import { limitsOf } from "@/lib/evaluate/prove/roles";
import { choicesOf, type Limit, type RolePlace } from "@/lib/evaluate/prove/share-roles";
import { type Demand, type Group, isShared } from "@/lib/plan/goal";

const bit = (place: number): number => 1 << place;

const placesOf = (demands: readonly Demand[]): RolePlace[] =>
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

type Team = { group: Group | null; mask: number; limits: Limit[] }[];

/** The demands of one competency (null for those of none) by the groups of roles they belong to. */
const teamOf = (demands: readonly Demand[], team: string | null): Team => {
  const groups = new Map<Group | null, number>();
  demands.forEach((demand, place) => {
    const { role, team: of } = wholeOf(demands, demand);
    const group = role?.group ?? null;
    if (of === team) groups.set(group, (groups.get(group) ?? 0) | bit(place));
  });
  return [...groups].map(([group, mask]) => ({ group, mask, limits: group === null ? [] : limitsIn(demands, group) }));
};

/** Every way in which a person who meets `meets` can fill the demands of one competency. */
const fillsOfTeam = (team: Team, places: readonly RolePlace[], meets: number): number[] => {
  let fills = [0];
  for (const { group, mask, limits } of team) {
    const met = mask & meets;
    const choices = group === null ? [met] : choicesOf(met, places, limits);
    fills = fills.flatMap((fill) => (choices.length === 0 ? [fill] : choices.map((choice) => fill | choice)));
  }
  return fills;
};

/**
 * The ways in which one person can fill demands, given those they meet already and those met by new exams: demands that
 * share nobody as far as they are new, shared roles and competencies as far as one person may fill them.
 */
export const fillsBy = (demands: readonly Demand[]): ((already: number, added: number) => number[]) => {
  const shared = demands.reduce(
    (mask, demand, place) => (isShared(wholeOf(demands, demand)) ? mask | bit(place) : mask),
    0,
  );
  const places = placesOf(demands);
  const none = teamOf(demands, null);
  const names = [...new Set(demands.map(({ team }) => team))].filter((team) => team !== null);
  const teams = names.map((team) => teamOf(demands, team));
  return (already, added) => {
    const meets = ((already | added) & shared) | (added & ~shared);
    const free = fillsOfTeam(none, places, meets);
    const inTeams = teams.flatMap((team) => fillsOfTeam(team, places, meets)).filter((fill) => fill !== 0);
    return inTeams.length === 0 ? free : free.flatMap((one) => inTeams.map((other) => one | other));
  };
};
