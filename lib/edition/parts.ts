import type { Edition } from "./edition";
import { quantityParts } from "./quantity";
import type { Quantity, Rule } from "./rule";

/** The rules directly below a rule, without those within its quantity. */
const rulesBelow = (rule: Rule): Rule[] =>
  "rules" in rule
    ? rule.rules
    : rule.rule === "if"
      ? [rule.when, rule.asks]
      : rule.rule === "lately"
        ? [rule.asks]
        : [];

type Part = Rule | Quantity;

/** True for a rule, false for a quantity: only-if also has a key `rule`, and score a key `quantity`. */
export const isRule = (part: Part): part is Rule => "rule" in part && typeof part.rule === "string";

const partsIn = (part: Part): Part[] => {
  if (!isRule(part)) return [...quantityParts(part), ...(part.quantity === "only-if" ? [part.rule] : [])];
  return part.rule === "score" ? [part.quantity] : rulesBelow(part);
};

/** A rule or a quantity and everything below it. */
export function* everyPart(part: Part): Generator<Part> {
  yield part;
  for (const below of partsIn(part)) yield* everyPart(below);
}

/**
 * Whether an exam or a hire could change the answer to a rule: it counts people, or competencies or paths that rest on
 * people.
 */
export const asksPeople = (rule: Rule): boolean =>
  [...everyPart(rule)].some((part) =>
    isRule(part)
      ? ["people", "roles", "held", "paths"].includes(part.rule)
      : part.quantity === "people" || part.quantity === "held",
  );

/** The competencies of a kind among those named, or all of that kind where none is. */
export const competenciesAmong = (
  { competencies }: Edition,
  { kind, among }: { kind: string; among?: readonly string[] | undefined },
): Edition["competencies"] => competencies.filter((one) => one.kind === kind && (among?.includes(one.id) ?? true));

/** Every list of rules of an edition, with its path in the edition's data and what it belongs to. */
export const requirementsIn = (
  edition: Edition,
): { path: (string | number)[]; rules: Rule[]; of: "tier" | "path" | "competency" }[] => [
  ...edition.tiers.map((one, i) => ({ path: ["tiers", i, "requires"], rules: one.requires, of: "tier" as const })),
  ...edition.competencies.map((one, i) => ({
    path: ["competencies", i, "requires"],
    rules: one.requires,
    of: "competency" as const,
  })),
  ...(edition.paths ?? []).flatMap((one, i) =>
    one.levels.map((level, l) => ({
      path: ["paths", i, "levels", l, "requires"],
      rules: level.requires,
      of: "path" as const,
    })),
  ),
];

/** Every rule and quantity of an edition. */
export const partsOfEdition = (edition: Edition): Part[] =>
  requirementsIn(edition).flatMap(({ rules }) => rules.flatMap((rule) => [...everyPart(rule)]));

const idsBelow = (rule: Rule, path: string): string[] => {
  const id = `${path}/${rule.id}`;
  return [id, ...rulesBelow(rule).flatMap((one) => idsBelow(one, id))];
};

/** Ids of all nodes an exception may be granted for: tiers, competencies, levels of paths, and their requirements. */
export const grantableIn = ({ tiers, competencies, paths = [] }: Edition): ReadonlySet<string> =>
  new Set(
    [
      ...tiers,
      ...competencies,
      ...paths.flatMap(({ id, levels }) => levels.map(({ tier, requires }) => ({ id: `${id}/${tier}`, requires }))),
    ].flatMap(({ id, requires }) => [id, ...requires.flatMap((rule) => idsBelow(rule, id))]),
  );
