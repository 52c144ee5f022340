import type { OfWhomRule, PeopleRule, RolesRule } from "@/lib/edition/leaf-rule";
import type { TraceOf } from "@/lib/evaluate/trace/trace";
import { askedOf, bestOf, provePeople } from "./people";
import { countMet } from "./proof";
import { type Pass, type Roster, rosterWithout } from "./roster";
import { type Limit, type RolePlace, shareRoles } from "./share-roles";

/** A role that people are assigned to; a people rule is one too, with its subsets. */
type Role = OfWhomRule & { ofWhom?: OfWhomRule[] };

/** The roster for each role; a person who fills another role counts for no other. */
type Filled = { rosters: Roster[]; isBounded: boolean };

const placesOf = (roles: readonly Role[]): (RolePlace & { clause: OfWhomRule })[] => [
  ...roles.map((role) => ({ clause: role, needs: role.count, part: null })),
  ...roles.flatMap(({ ofWhom = [] }, part) => ofWhom.map((clause) => ({ clause, needs: clause.count, part }))),
];

/** The limits on one person, as bits of the roles in their order. */
export const limitsOf = (
  ids: readonly string[],
  { perPerson, limits }: Pick<RolesRule, "perPerson" | "limits">,
): Limit[] => {
  const bitsOf = (some: readonly string[]) =>
    ids.reduce((mask, id, place) => (some.includes(id) ? mask | (1 << place) : mask), 0);
  const all = perPerson === null ? [] : [{ roles: bitsOf(ids), most: perPerson }];
  return [...all, ...limits.map(({ roles, most }) => ({ roles: bitsOf(roles), most }))];
};

/** Assigns people to roles; `elsewhere` gives the id by which the proof names a role a person fills instead. */
export const fillRoles = (
  roles: readonly Role[],
  capping: Pick<RolesRule, "perPerson" | "limits">,
  roster: Roster,
  pass: Pass,
): Filled => {
  const places = placesOf(roles);
  const asked = places.map(({ clause }) => askedOf(clause, pass));
  const people = roster.toSorted((a, b) => (a.person.id < b.person.id ? -1 : 1));
  const meets = people.map(({ holdings }) =>
    asked.reduce((mask, clause, place) => (bestOf(holdings, clause) === null ? mask : mask | (1 << place)), 0),
  );
  const { fills, isBounded } = shareRoles(
    places,
    meets,
    limitsOf(
      roles.map(({ id }) => id),
      capping,
    ),
  );
  const filledBy = new Map(people.map(({ person }, index) => [person.id, fills[index] ?? 0]));
  const rosters = roles.map((_, place) =>
    rosterWithout(roster, (person) => {
      const filled = filledBy.get(person) ?? 0;
      if (filled === 0 || filled & (1 << place)) return null;
      const role = roles.find((__, other) => filled & (1 << other))?.id ?? "";
      return { code: "fills-another-role", role, person };
    }),
  );
  return { rosters, isBounded };
};

/**
 * Proves roles, filled by the best assignment of people; `have` is how many places are filled. Exact unless
 * `isBounded`. Source: public (caps on sharing people).
 */
export const proveRoles = (rule: RolesRule, roster: Roster, pass: Pass, id: string): TraceOf<"roles"> => {
  const { rosters, isBounded } = fillRoles(rule.roles, rule, roster, pass);
  const children = rule.roles.map((role, place) => provePeople(role, rosters[place] ?? [], pass, `${id}/${role.id}`));
  return {
    kind: "roles",
    id,
    isMet: countMet(children) === children.length,
    have: children.reduce((sum, { have, need }) => sum + Math.min(have, need), 0),
    need: children.reduce((sum, { need }) => sum + need, 0),
    unit: "people",
    source: rule.source,
    perPerson: rule.perPerson,
    ...(isBounded ? { isBounded } : {}),
    because: [],
    against: [],
    children,
  };
};

/** The people rules that are asked for together: those of a list, and those in any `all` of it. */
export const peopleRulesIn = (rules: readonly { rule: string }[]): PeopleRule[] =>
  rules.flatMap((rule) => {
    if (rule.rule === "people") return [rule as PeopleRule];
    return rule.rule === "all" && "rules" in rule ? peopleRulesIn(rule.rules as { rule: string }[]) : [];
  });
