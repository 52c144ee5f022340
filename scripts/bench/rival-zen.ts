import { ZenEngine } from "@gorules/zen-engine";
import type { CredentialClause } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import type { Rule } from "@/lib/edition/rule";
import { vocabularyOf } from "@/lib/edition/vocabulary";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { type Rival, servingAs, tierReached, windowFrom } from "./rival";

/**
 * Days and months as numbers, which the engine's expressions can compare: 20200301, 202003; 0 before all, 99999999 for
 * no end.
 */
const numberOf = (day: string | null): number => (day === null ? 99_999_999 : Number(day.replaceAll("-", "")));

const inputOf = ({ people, activity, agreement }: Facts, on: string) => ({
  on: numberOf(on),
  agreement: { from: numberOf(agreement?.inForceOn ?? null), until: numberOf(agreement?.endsOn ?? null) },
  people: people.map(({ employedFrom, employedUntil, credentials }) => ({
    from: numberOf(employedFrom),
    until: numberOf(employedUntil),
    credentials: credentials.map(({ type, track, status, earnedOn, expiresOn }) => ({
      type,
      track: track ?? "",
      status,
      from: numberOf(earnedOn),
      until: numberOf(expiresOn),
    })),
  })),
  activity: activity.map((one) => ({
    kind: one.kind,
    status: one.status,
    at: numberOf(
      "month" in one ? one.month : "bookedOn" in one ? one.bookedOn : "readOn" in one ? one.readOn : one.completedOn,
    ),
    value: "points" in one ? one.points : "amountCents" in one ? one.amountCents : 1,
    currency: "currency" in one ? one.currency : "",
  })),
});

const quoted = (list: readonly string[]): string => `[${list.map((one) => `"${one}"`).join(", ")}]`;

const holds = (edition: Edition, { type, tracks }: CredentialClause): string =>
  `some(#.credentials, #.type in ${quoted(servingAs(edition, type))}${tracks === null ? "" : ` and #.track in ${quoted(tracks)}`})`;

const expressionOf = (rule: Rule, edition: Edition, on: string): string => {
  switch (rule.rule) {
    case "people":
      return [
        `count($.staff, ${holds(edition, rule)}) >= ${rule.count}`,
        ...rule.ofWhom.map(
          (part) => `count($.staff, ${holds(edition, rule)} and ${holds(edition, part)}) >= ${part.count}`,
        ),
      ].join(" and ");
    case "measure": {
      const { after, months } = windowFrom(rule, on);
      const [from, to] =
        months.length > 0
          ? [numberOf(months[0] ?? ""), numberOf(months.at(-1) ?? "")]
          : [numberOf(after) + 1, numberOf(on)];
      const isMoney = vocabularyOf(edition).measures.get(rule.measure) === "money";
      const money = isMoney ? ` and #.currency == "${edition.currency}"` : "";
      const some = `filter($.done, #.kind == "${rule.measure}" and #.at >= ${from} and #.at <= ${to}${money})`;
      return `sum(map(${some}, #.value)) >= ${rule.atLeast * Math.max(1, rule.as === "monthly-average" ? months.length : 1)}`;
    }
    case "held":
      return `$.${rule.kind}s >= ${rule.count}`;
    case "agreement":
      return "agreement.from <= on and on < agreement.until";
    case "all":
    case "any":
      return rule.rules
        .map((one) => `(${expressionOf(one, edition, on)})`)
        .join(rule.rule === "all" ? " and " : " or ");
    default:
      throw new Error(`${rule.rule} is not asked of the rivals`);
  }
};

const all = (rules: readonly Rule[], edition: Edition, on: string): string =>
  rules.length === 0 ? "true" : rules.map((rule) => `(${expressionOf(rule, edition, on)})`).join(" and ");

const graphOf = (edition: Edition, on: string) => {
  const current = "#.from <= on and on < #.until";
  const staff = `map(filter(people, ${current}), {credentials: filter(#.credentials, #.status == "verified" and #.from <= on and on < #.until)})`;
  const heldOf = (kind: string) =>
    edition.competencies.flatMap((one, place) => (one.kind === kind ? [`($.c${place} ? 1 : 0)`] : [])).join(" + ");
  const lines = [
    ["staff", staff],
    ["done", 'filter(activity, #.status == "verified")'],
    ...edition.competencies.map(({ requires }, place) => [`c${place}`, all(requires, edition, on)]),
    ["solutions", heldOf("solution")],
    ["masters", heldOf("master")],
    ...edition.tiers.map(({ requires }, place) => [`t${place}`, all(requires, edition, on)]),
  ];
  const expressions = lines.map(([key, value], place) => ({ id: `e${place}`, key, value }));
  const node = (id: string, type: string, content: object = {}) => ({
    id,
    name: id,
    type,
    content,
    position: { x: 0, y: 0 },
  });
  return {
    nodes: [node("in", "inputNode"), node("rules", "expressionNode", { expressions }), node("out", "outputNode")],
    edges: [
      { id: "a", sourceId: "in", targetId: "rules", type: "edge" },
      { id: "b", sourceId: "rules", targetId: "out", type: "edge" },
    ],
  };
};

/**
 * The edition as one expression node of @gorules/zen-engine; its periods are numbers computed beforehand for one day.
 */
export const zenEngine = (
  edition: Edition,
  on: string,
): { rival: Rival; inputOf: typeof inputOf; ask: (input: object) => Promise<Record<string, boolean>> } => {
  const decision = new ZenEngine().createDecision(graphOf(edition, on));
  const ask = async (input: object): Promise<Record<string, boolean>> => (await decision.evaluate(input)).result;
  const rival: Rival = async (facts) => {
    const result = await ask(inputOf(facts, on));
    return {
      tier: tierReached(
        edition,
        edition.tiers.flatMap(({ id }, place) => (result[`t${place}`] ? [id] : [])),
      ),
      competencies: edition.competencies.flatMap(({ id }, place) => (result[`c${place}`] ? [id] : [])).sort(),
    };
  };
  return { rival, inputOf, ask };
};
