import type { Edition } from "@/lib/edition/edition";
import type { PeopleRule } from "@/lib/edition/leaf-rule";
import { asksPeople, competenciesAmong } from "@/lib/edition/parts";
import type { GroupRule, Rule } from "@/lib/edition/rule";
import { everyNode, heightOf } from "@/lib/evaluate/trace/selectors";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { Counters, isEnough, type Mark } from "./counter";
import { readScore } from "./dial";
import { type Ask, type Left, nothing, type Reader } from "./reader";

const together = (parts: readonly Left[]): Left => {
  const ids = new Set<string>();
  for (const part of parts) {
    if (part === null) return null;
    for (const id of part) ids.add(id);
  }
  return ids.size === 0 ? nothing : [...ids];
};

/** The `count` parts that leave least, together; null where fewer can be met. */
const least = (parts: readonly Left[], count: number): Left => {
  const possible = parts.filter((part) => part !== null).sort((one, other) => one.length - other.length);
  return possible.length < count ? null : together(possible.slice(0, count));
};

/** What is left of all rules of a list. */
export const readAll = (rules: readonly Rule[], path: string, reader: Reader): Ask => {
  const asks = rules.map((rule) => readRule(rule, path, reader));
  return (counted) => together(asks.map((ask) => ask(counted)));
};

const readPeople = (rule: PeopleRule, id: string, { counters, limit }: Reader): Ask => {
  const whole = counters.place(rule, id);
  const mark: Mark = [
    { place: whole, count: rule.count },
    ...rule.ofWhom.map((part) => ({ place: counters.place(part, `${id}/${part.id}`, whole), count: part.count })),
  ];
  counters.ask(mark);
  return (counted) => {
    if (isEnough(mark, counted)) return nothing;
    const beyond = mark.filter(({ place, count }) => limit(place) < count);
    return beyond.length === 0 ? null : beyond.map(({ place }) => counters.demands[place]?.id ?? id);
  };
};

const readPaths = (rule: Rule & { rule: "paths" }, reader: Reader): Ask => {
  const { edition, node } = reader;
  const wanted = heightOf(edition, rule.tier);
  const paths = (edition.paths ?? []).map(({ id: path, levels }) =>
    levels
      .filter(({ tier }) => heightOf(edition, tier) >= wanted)
      .map(({ tier, requires }): Ask => {
        const id = `${path}/${tier}`;
        return node(id)?.isMet ? () => nothing : readAll(requires, id, reader);
      }),
  );
  return (counted) =>
    least(
      paths.map((levels) =>
        least(
          levels.map((ask) => ask(counted)),
          1,
        ),
      ),
      rule.count,
    );
};

const readGroup = (rule: GroupRule, id: string, reader: Reader): Ask => {
  const asked = rule.rules.filter((one) => {
    const node = reader.node(`${id}/${one.id}`);
    return !(node?.kind === "if" && !node.applies);
  });
  const asks = asked.map((one) => readRule(one, id, reader));
  const need = rule.rule === "at-least" ? rule.count : rule.rule === "any" ? 1 : asks.length;
  return (counted) =>
    least(
      asks.map((ask) => ask(counted)),
      need,
    );
};

/** What is left of one rule. More people never undo a requirement, so one that is met leaves nothing for good. */
const readRule = (rule: Rule, path: string, reader: Reader): Ask => {
  const id = `${path}/${rule.id}`;
  if (reader.node(id)?.isMet) return () => nothing;
  if (!asksPeople(rule)) return () => [id];
  switch (rule.rule) {
    case "people":
      return readPeople(rule, id, reader);
    case "held": {
      const asks = competenciesAmong(reader.edition, rule).map((one) => reader.competency(one.id));
      return (counted) =>
        least(
          asks.map((ask) => ask(counted)),
          rule.count,
        );
    }
    case "paths":
      return readPaths(rule, reader);
    case "score":
      return readScore(rule, id, reader);
    case "if":
    case "lately":
      return readRule(rule.asks, id, reader);
    case "all":
    case "any":
    case "at-least":
      return readGroup(rule, id, reader);
    default:
      reader.sharing.isFound = true;
      return () => null;
  }
};

/** Reads the nodes of a proof by their ids. */
const nodesOf = (trace: Trace): ((id: string) => Trace | null) => {
  const nodes = new Map<string, Trace>();
  for (const node of everyNode(trace)) if (!nodes.has(node.id)) nodes.set(node.id, node);
  return (id) => nodes.get(id) ?? null;
};

/** What is left of a tier's own requirement, as a function of the people counted. */
export type TierReading = { left: Ask } & Pick<Reader, "counters" | "scores" | "sharing">;

/** Reads what a tier asks for and has not got, given the proof of where the company stands. */
export const tierReadingOf = (
  edition: Edition,
  tierId: string,
  trace: Trace,
  limit: (place: number) => number,
): TierReading => {
  const known = new Map<string, Ask>();
  const competency = (id: string): Ask => {
    const before = known.get(id);
    if (before) return before;
    const requires = edition.competencies.find((one) => one.id === id)?.requires ?? [];
    const ask = reader.node(id)?.isMet ? () => nothing : readAll(requires, id, reader);
    known.set(id, ask);
    return ask;
  };
  const reader: Reader = {
    ...{ edition, node: nodesOf(trace), counters: new Counters(), limit, competency, scores: [] },
    sharing: { isFound: edition.counting.rolesPerPerson !== "any" || edition.counting.competenciesPerPerson !== "any" },
  };
  const tier = edition.tiers.find((one) => one.id === tierId);
  const left = readAll(tier?.requires ?? [], tierId, reader);
  const { counters, scores, sharing } = reader;
  return { left, counters, scores, sharing };
};
