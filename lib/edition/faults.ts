import { isBuiltInKind } from "@/lib/activity/kind";
import { isOwnKind, shapeOfOwnKind } from "@/lib/activity/own-kind";
import { benefitFaults } from "@/lib/benefit/faults";
import { type EditionFault, type Path, repeatedIds } from "@/lib/edition/fault";
import type { Edition, Measure } from "./edition";
import { requirementsIn } from "./parts";
import { faultsInRules } from "./rule-faults";
import { hasTrackIn, shapeOf } from "./vocabulary";

/** Every fault of an edition whose shape is right. */
export const editionFaults = (edition: Edition): EditionFault[] => [
  ...repeatedIds(edition.tiers, ["tiers"]),
  ...repeatedIds(edition.competencies, ["competencies"]),
  ...repeatedIds(edition.paths ?? [], ["paths"]),
  ...repeatedIds(
    (edition.competencyKinds ?? []).map(({ kind }) => ({ id: kind })),
    ["competencyKinds"],
  ),
  ...repeatedIds(
    edition.measures.map(({ kind }) => ({ id: kind })),
    ["measures"],
  ),
  ...repeatedIds(edition.businessModels ?? [], ["businessModels"]),
  ...shared(edition),
  ...namesUnknown(edition),
  ...benefitFaults(edition.benefits ?? [], edition),
  ...requirementsIn(edition).flatMap(({ path, rules, of }) => faultsInRules(rules, path, of, edition)),
  ...((edition.tiers[0]?.requires.length ?? 0) > 0
    ? [[["tiers", 0, "requires"], "the entry tier asks for nothing"] as EditionFault]
    : []),
];

/** Tiers, competencies and paths share one list of ids in the proof. */
const shared = ({ tiers, competencies, paths = [] }: Edition): EditionFault[] => {
  const isTier = (id: string) => tiers.some((each) => each.id === id);
  return [
    ...competencies.flatMap((one, i): EditionFault[] =>
      isTier(one.id) ? [[["competencies", i, "id"], "is a tier's id"]] : [],
    ),
    ...paths.flatMap((one, i): EditionFault[] =>
      isTier(one.id) || competencies.some(({ id }) => id === one.id)
        ? [[["paths", i, "id"], "is the id of a tier or a competency"]]
        : [],
    ),
  ];
};

/** A measure that companies declare has its shape in its name, so that its records keep their meaning under any edition. */
const faultsOfMeasure = (one: Measure, here: Path): EditionFault[] => {
  const { kind, declared } = one;
  if (shapeOf(one) === null || isBuiltInKind(kind) === kind.includes(":"))
    return [[here, "must be one the portal knows, or have a colon in its name and a shape"]];
  if (!declared) return [];
  if (!isOwnKind(kind) || shapeOfOwnKind(kind) !== one.shape)
    return [[[...here, "declared"], "is only for a kind whose name begins with its shape"]];
  if (declared.customerWord && declared.customer !== "required")
    return [[[...here, "declared", "customer"], "is needed where the customer confirms"]];
  if (one.shape === "points" && !declared.unit) return [[[...here, "declared", "unit"], "is needed for points"]];
  return [];
};

const namesUnknown = (edition: Edition): EditionFault[] => {
  const isTier = (id: string) => edition.tiers.some((each) => each.id === id);
  const isType = (type: string) => edition.credentials.some((each) => each.type === type);
  const unknown = (path: Path, what: string): EditionFault => [path, `is no ${what} of this edition`];
  return [
    ...edition.measures.flatMap((one, i) => faultsOfMeasure(one, ["measures", i])),
    ...edition.credentials.flatMap(({ type }, i): EditionFault[] =>
      edition.tracks.length === 0 && hasTrackIn(edition, type)
        ? [[["credentials", i, "tracked"], "has a track, where the edition has none"]]
        : [],
    ),
    ...edition.ladder.types.flatMap((type, i) =>
      isType(type) ? [] : [unknown(["ladder", "types", i], "credential type")],
    ),
    ...(edition.paths ?? []).flatMap((one, i) =>
      one.levels.flatMap(({ tier }, l) => (isTier(tier) ? [] : [unknown(["paths", i, "levels", l, "tier"], "tier")])),
    ),
    ...(edition.grandfathering ?? []).flatMap(({ tier }, i) =>
      isTier(tier) ? [] : [unknown(["grandfathering", i, "tier"], "tier")],
    ),
    ...(edition.equivalences ?? []).flatMap(({ from, as }, i) => [
      ...(isType(from.type) ? [] : [unknown(["equivalences", i, "from", "type"], "credential type")]),
      ...(isType(as.type) ? [] : [unknown(["equivalences", i, "as", "type"], "credential type")]),
    ]),
  ];
};
