import type { CredentialType, Track } from "@/lib/people/credential";
import type { Edition } from "./edition";
import type { OfWhomRule, PeopleRule, Rule } from "./rule";
import { nodeOf } from "./selectors";
import type { Trace } from "./trace";

/** So many people with a credential; `parent` is the place of the demand these people must also be part of. */
export type Demand = {
  id: string;
  type: CredentialType;
  tracks: readonly Track[] | null;
  count: number;
  parent: number | null;
};

/** One way to meet a requirement: all of these demands at once, and what no exam or hire can bring. */
export type Goal = { demands: Demand[]; blockedBy: string[] };

const none: Goal = { demands: [], blockedBy: [] };

const demandOf = (rule: PeopleRule | OfWhomRule, id: string, parent: number | null): Demand => ({
  id,
  type: rule.type,
  tracks: rule.tracks,
  count: rule.count,
  parent,
});

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

/** Every way to meet all of several requirements, made as it is asked for. */
function* product(parts: readonly Goal[][]): Generator<Goal> {
  const [first, ...rest] = parts;
  if (first === undefined) return yield none;
  for (const ahead of product(rest)) for (const goal of first) yield both(goal, ahead);
}

function* choices<T>(list: readonly T[], count: number): Generator<T[]> {
  if (count <= 0) return yield [];
  for (let place = 0; place <= list.length - count; place += 1)
    for (const rest of choices(list.slice(place + 1), count - 1)) yield [list[place] as T, ...rest];
}

const asksPeople = (rule: Rule): boolean =>
  rule.rule === "people" || rule.rule === "held" || ("rules" in rule && rule.rules.some(asksPeople));

type Context = { edition: Edition; trace: Trace };

function* waysToHold(kind: string, count: number, context: Context): Generator<Goal> {
  const { edition, trace } = context;
  const ofKind = edition.competencies.filter((one) => one.kind === kind);
  const open = ofKind.filter((one) => !nodeOf(trace, one.id)?.isMet);
  for (const chosen of choices(open, count - (ofKind.length - open.length)))
    yield* product(chosen.map((one) => [...waysToAll(one.requires, one.id, context)]));
}

function* waysToAll(rules: readonly Rule[], path: string, context: Context): Generator<Goal> {
  yield* product(rules.map((rule) => [...waysTo(rule, `${path}/${rule.id}`, context)]));
}

/** Every way to meet a requirement. People only ever add up, so what is met already asks for nothing more. */
function* waysTo(rule: Rule, id: string, context: Context): Generator<Goal> {
  if (nodeOf(context.trace, id)?.isMet) return yield none;
  if (!asksPeople(rule)) return yield { demands: [], blockedBy: [id] };
  if (rule.rule === "held") return yield* waysToHold(rule.kind, rule.count, context);
  if (rule.rule === "people")
    return yield {
      demands: [demandOf(rule, id, null), ...rule.ofWhom.map((part) => demandOf(part, `${id}/${part.id}`, 0))],
      blockedBy: [],
    };
  if (!("rules" in rule)) return;
  const need = rule.rule === "at-least" ? rule.count : rule.rule === "any" ? 1 : rule.rules.length;
  for (const chosen of choices(rule.rules, need)) yield* waysToAll(chosen, id, context);
}

const sameAs = (one: Demand) => (other: Demand) =>
  one.type === other.type && String(one.tracks) === String(other.tracks) && one.parent === other.parent;

const hasParts = (demands: readonly Demand[], place: number): boolean => demands.some(({ parent }) => parent === place);

/** The same demand made by two competencies is one demand, the greater of the two. */
const merged = ({ demands, blockedBy }: Goal): Goal => {
  const places = new Map<number, number>();
  const kept: Demand[] = [];
  demands.forEach((demand, place) => {
    const twin = hasParts(demands, place) || demand.parent !== null ? -1 : kept.findIndex(sameAs(demand));
    const known = kept[twin];
    if (known) known.count = Math.max(known.count, demand.count);
    else kept.push({ ...demand, parent: demand.parent === null ? null : (places.get(demand.parent) ?? null) });
    places.set(place, known ? twin : kept.length - 1);
  });
  return { demands: kept, blockedBy };
};

/** Every way to a tier's own requirement, from where the proof stands. */
export function* goalsOf(edition: Edition, tierId: string, trace: Trace): Generator<Goal> {
  const tier = edition.tiers.find((one) => one.id === tierId);
  for (const goal of waysToAll(tier?.requires ?? [], tierId, { edition, trace })) yield merged(goal);
}
