import type { CredentialClause } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import type { RolesRule } from "@/lib/edition/leaf-rule";
import type { Trace } from "@/lib/evaluate/trace/trace";

/** Roles that people are shared out among: how many of them one person may fill, and which ones not together. */
export type Group = { perPerson: number | null; limits: RolesRule["limits"] };

/** So many people with a credential. `parent` is the place, in the list of demands, of the one these people also belong to. */
export type Demand = {
  id: string;
  clause: CredentialClause;
  count: number;
  parent: number | null;
  /**
   * The group of roles this is one of, with its name there; null where a person may meet it beside any other demand.
   */
  role: { group: Group; name: string } | null;
  /** The competency this is for, where a person counts for one competency only; null otherwise. */
  team: string | null;
};

/** Whether people are shared out for this demand: a person who meets it may be needed for another instead. */
export const isShared = ({ role, team }: Demand): boolean => role !== null || team !== null;

/**
 * One way to meet a requirement: all of `demands` at once. `blockedBy` are the ids of the nodes that no exam or hire
 * can meet.
 */
export type Goal = { demands: Demand[]; blockedBy: string[] };

/** What is met already: nothing to do, and nothing in the way. */
export const none: Goal = { demands: [], blockedBy: [] };

/** A requirement that no exam and no hire can meet. */
export const blocked = (id: string): Goal => ({ demands: [], blockedBy: [id] });

/** The demand that a clause with a count makes; `id` is the id of its node in the proof. */
export const demandOf = (rule: CredentialClause & { count: number }, id: string): Demand => {
  const { type, tracks, versions, maxAgeMonths } = rule;
  return {
    id,
    clause: { type, tracks, versions, maxAgeMonths },
    count: rule.count,
    parent: null,
    role: null,
    team: null,
  };
};

const both = (one: Goal, other: Goal): Goal => ({
  demands: [
    ...one.demands,
    ...other.demands.map((demand) => ({
      ...demand,
      parent: demand.parent === null ? null : demand.parent + one.demands.length,
    })),
  ],
  blockedBy: [...one.blockedBy, ...other.blockedBy.filter((id) => !one.blockedBy.includes(id))],
});

/** Every way to meet all of several requirements, generated one by one because there can be very many. */
export function* product(parts: readonly Goal[][]): Generator<Goal> {
  const [first, ...rest] = parts;
  if (first === undefined) return yield none;
  for (const ahead of product(rest)) for (const goal of first) yield both(goal, ahead);
}

/** Every selection of `count` entries of a list, in the order of the list. */
export function* choices<T>(list: readonly T[], count: number): Generator<T[]> {
  if (count <= 0) return yield [];
  for (let place = 0; place <= list.length - count; place += 1)
    for (const rest of choices(list.slice(place + 1), count - 1)) yield [list[place] as T, ...rest];
}

/** What goals are read from. `roles` holds the people rules that share the people of one competency, by their ids in the proof. */
export type Context = { edition: Edition; trace: Trace; roles: ReadonlyMap<string, Group> };

/** Every way to hold so many competencies of a kind, among those named where any are. */
export type WaysToHold = (
  asked: { kind: string; among?: string[] | undefined; count: number },
  context: Context,
) => Generator<Goal>;
