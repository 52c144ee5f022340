import { type EditionFault, type Path, repeatedIds } from "@/lib/edition/fault";
import type { PeopleRule, ProfileRule, RolesRule } from "@/lib/edition/leaf-rule";
import type { CredentialClause, Over } from "./clause";
import type { Edition } from "./edition";
import { asksPeople, everyPart, isRule } from "./parts";
import { quantityParts } from "./quantity";
import type { IfRule, LatelyRule, Quantity, Rule } from "./rule";
import { shapeOf } from "./vocabulary";

/** What a rule belongs to: a competency may not ask for what rests on competencies. */
type Place = "tier" | "path" | "competency";

/** No more roles than this, because what a person fills is kept in the bits of one 32-bit number. */
const mostDemands = 24;

/** Every fault of a list of rules that stands at this path: ids used twice, unknown names, parts that contradict each other. */
export const faultsInRules = (rules: readonly Rule[], path: Path, place: Place, edition: Edition): EditionFault[] => [
  ...repeatedIds(rules, path),
  ...rules.flatMap((rule, i) => faultsInRule(rule, [...path, i], place, edition)),
];

const faultsInRule = (rule: Rule, here: Path, place: Place, edition: Edition): EditionFault[] => {
  switch (rule.rule) {
    case "held":
      return faultsOfHeld(rule, here, place, edition);
    case "paths":
      return faultsOfPaths(rule.tier, here, place, edition);
    case "people":
      return faultsOfPeople(rule, here, edition);
    case "roles":
      return faultsOfRoles(rule, here, edition);
    case "measure":
      return faultsOfMeasure(rule, rule.as, here, edition);
    case "if":
      return faultsOfIf(rule, here, place, edition);
    case "lately":
      return faultsOfLately(rule, here, place, edition);
    case "profile":
      return faultsOfProfile(rule, here, edition);
    case "score":
      return faultsInQuantity(rule.quantity, [...here, "quantity"], place, edition);
    default:
      return "rules" in rule ? faultsInRules(rule.rules, [...here, "rules"], place, edition) : [];
  }
};

const faultsOfPeople = (rule: PeopleRule, here: Path, edition: Edition): EditionFault[] => [
  ...repeatedIds(rule.ofWhom, [...here, "ofWhom"]),
  ...faultsOfClause(rule, here, edition),
  ...rule.ofWhom.flatMap((part, i) => faultsOfClause(part, [...here, "ofWhom", i], edition)),
];

/** `when` may not ask for people: a rule that began to apply after one more exam would take a tier away. */
const faultsOfIf = ({ when, asks }: IfRule, here: Path, place: Place, edition: Edition): EditionFault[] => [
  ...faultsInRules([when], [...here, "when"], place, edition),
  ...faultsInRules([asks], [...here, "asks"], place, edition),
  ...(when.id === asks.id ? [[[...here, "asks", "id"], "is used twice"] as EditionFault] : []),
  ...(asksPeople(when) ? [[[...here, "when"], "may not hang on people or competencies"] as EditionFault] : []),
];

const faultsOfLately = ({ asks }: LatelyRule, here: Path, place: Place, edition: Edition): EditionFault[] => [
  ...faultsInRules([asks], [...here, "asks"], place, edition),
  ...(isAnsweredByRecords(asks)
    ? []
    : [[[...here, "asks"], "may not ask for competencies, paths or another day"] as EditionFault]),
];

/** Whether the records alone answer a rule on any day: it asks for no competencies, no paths and no other day. */
const isAnsweredByRecords = (rule: Rule): boolean =>
  [...everyPart(rule)].every((part) =>
    isRule(part) ? !["held", "paths", "lately"].includes(part.rule) : part.quantity !== "held",
  );

const faultsOfHeld = (
  { among = [] }: { among?: string[] | undefined },
  here: Path,
  place: Place,
  edition: Edition,
): EditionFault[] =>
  place === "competency"
    ? [[here, "only a tier asks for competencies held"]]
    : among.flatMap((id, i): EditionFault[] =>
        edition.competencies.some((one) => one.id === id)
          ? []
          : [[[...here, "among", i], "is no competency of this edition"]],
      );

/** An edition that names business models names every one that its rules ask for. */
const faultsOfProfile = (rule: ProfileRule, here: Path, { businessModels }: Edition): EditionFault[] =>
  (rule.businessModels ?? []).flatMap((model, i): EditionFault[] =>
    businessModels === undefined || businessModels.some(({ id }) => id === model)
      ? []
      : [[[...here, "businessModels", i], "is no business model of this edition"]],
  );

const faultsOfPaths = (tier: string, here: Path, place: Place, { paths = [], tiers }: Edition): EditionFault[] => {
  if (place !== "tier") return [[here, "only a tier asks for levels of paths"]];
  if (!tiers.some(({ id }) => id === tier)) return [[[...here, "tier"], "is no tier of this edition"]];
  return paths.length > 0 ? [] : [[here, "this edition has no solution paths"]];
};

const faultsOfClause = ({ type, tracks }: CredentialClause, here: Path, edition: Edition): EditionFault[] => [
  ...(edition.credentials.some((one) => one.type === type)
    ? []
    : [[[...here, "type"], "is no credential type of this edition"] as EditionFault]),
  ...(tracks ?? []).flatMap((track, i): EditionFault[] =>
    edition.tracks.some(({ id }) => id === track) ? [] : [[[...here, "tracks", i], "is no track of this edition"]],
  ),
];

const faultsOfRoles = ({ roles, limits }: RolesRule, here: Path, edition: Edition): EditionFault[] => [
  ...repeatedIds(roles, [...here, "roles"]),
  ...roles.flatMap((role, i) => faultsOfClause(role, [...here, "roles", i], edition)),
  ...limits.flatMap((limit, i) =>
    limit.roles.flatMap((id, r): EditionFault[] =>
      roles.some((role) => role.id === id) ? [] : [[[...here, "limits", i, "roles", r], "is none of the roles"]],
    ),
  ),
  ...(roles.length > mostDemands ? [[[...here, "roles"], `are more than ${mostDemands}`] as EditionFault] : []),
];

const faultsOfMeasure = (
  { measure, over }: { measure: string; over: Over },
  as: string,
  here: Path,
  edition: Edition,
): EditionFault[] => {
  const entry = edition.measures.find(({ kind }) => kind === measure);
  if (!entry) return [[[...here, "measure"], "is no measure of this edition"]];
  const shape = shapeOf(entry);
  const isMonthly = shape === "points";
  if (over.window === "periods")
    return [
      ...(as === "monthly-average"
        ? [[[...here, "as"], "only full months have a monthly average"] as EditionFault]
        : []),
      ...over.periods.flatMap(({ from, until }, i): EditionFault[] =>
        from < until && (i === 0 || from >= (over.periods[i - 1]?.until ?? ""))
          ? []
          : [[[...here, "over", "periods", i], "must end after it begins, and begin after the one before"]],
      ),
    ];
  if (isMonthly !== (over.window === "full-months"))
    return [[[...here, "over"], "points go by full months, the other measures by days"]];
  if ((as === "latest") !== (shape === "reading"))
    return [[[...here, "as"], "a reading is taken as the latest, and nothing else is"]];
  return as === "monthly-average" && !isMonthly ? [[[...here, "as"], "only full months have a monthly average"]] : [];
};

const faultsInQuantity = (quantity: Quantity, here: Path, place: Place, edition: Edition): EditionFault[] => {
  switch (quantity.quantity) {
    case "measure":
      return faultsOfMeasure(quantity, quantity.as, here, edition);
    case "people":
      return faultsOfClause(quantity, here, edition);
    case "held":
      return faultsOfHeld(quantity, here, place, edition);
    case "constant":
      return [];
    default: {
      const parts = quantityParts(quantity);
      const rules = quantity.quantity === "only-if" ? [quantity.rule] : [];
      return [
        ...repeatedIds([...rules, ...parts], here),
        ...faultsInRules(rules, [...here, "rule"], place, edition),
        ...parts.flatMap((part, i) =>
          faultsInQuantity(
            part,
            quantity.quantity === "only-if" ? [...here, "gives"] : [...here, "of", i],
            place,
            edition,
          ),
        ),
      ];
    }
  }
};
