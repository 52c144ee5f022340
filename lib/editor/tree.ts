import type { Edition } from "@/lib/edition/edition";
import type { CompetencyKind } from "@/lib/edition/leaf-rule";
import type { Quantity, Rule } from "@/lib/edition/rule";
import { type Vocabulary, vocabularyOf } from "@/lib/edition/vocabulary";

type Place = string | number;
type Part = Rule | Quantity | Record<string, unknown>;

/** A number of a clause that a form may set; `cents` are entered as money. */
export type TreeFigure = { path: Place[]; field: string; value: number; unit: "cents" | "whole" };

/**
 * One clause as the edition editor shows it: its node in the proof, its path in the edition's data, and what may be
 * set.
 */
export type TreeClause = {
  node: string;
  path: Place[];
  depth: number;
  figures: TreeFigure[];
  tracks: string[] | null;
  /** Whether it can be removed: it is an entry of a list. */
  isRemovable: boolean;
};

export type TreeChapter = {
  id: string;
  of: "tier" | CompetencyKind;
  name: { fr: string; en: string };
  path: Place[];
  clauses: TreeClause[];
};

const figureFields = ["count", "atLeast", "weight", "per", "cap", "value", "perPerson", "otherwise", "maxAgeMonths"];

type Measures = Vocabulary["measures"];

const measuresMoney = (part: unknown, measures: Measures): boolean =>
  typeof part === "object" && part !== null && "measure" in part && measures.get(String(part.measure)) === "money";

const isMoney = (part: Part, field: string, measures: Measures): boolean =>
  (field === "atLeast" && measuresMoney(part, measures)) ||
  (field === "per" && "of" in part && measuresMoney(part.of, measures));

const figuresOf = (part: Part, path: Place[], measures: Measures): TreeFigure[] => {
  const own = figureFields.flatMap((field): TreeFigure[] => {
    const value: unknown = (part as Record<string, unknown>)[field];
    return typeof value === "number"
      ? [{ path, field, value, unit: isMoney(part, field, measures) ? "cents" : "whole" }]
      : [];
  });
  const over: unknown = (part as Record<string, unknown>).over;
  const months = typeof over === "object" && over !== null && "months" in over ? over.months : null;
  if (typeof months !== "number") return own;
  return [...own, { path: [...path, "over"], field: "months", value: months, unit: "whole" }];
};

const lists = ["rules", "ofWhom", "roles", "of"] as const;
const singles = ["quantity", "of", "when", "asks", "rule", "gives"] as const;

type Below = { part: Part; path: Place[]; isRemovable: boolean };

const isPart = (value: unknown): value is Part =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "id" in value;

const below = (part: Part, path: Place[]): Below[] => {
  const known = part as Record<string, unknown>;
  const listed = lists.flatMap((key): Below[] => {
    const list: unknown = known[key];
    if (!Array.isArray(list)) return [];
    return list.filter(isPart).map((one, i) => ({ part: one, path: [...path, key, i], isRemovable: true }));
  });
  const single = singles.flatMap((key): Below[] => {
    const one: unknown = known[key];
    return isPart(one) ? [{ part: one, path: [...path, key], isRemovable: false }] : [];
  });
  return [...listed, ...single];
};

const clausesOf = (
  { part, path, isRemovable }: Below,
  parent: string,
  depth: number,
  measures: Measures,
): TreeClause[] => {
  const node = `${parent}/${String((part as { id: string }).id)}`;
  const tracks: unknown = (part as Record<string, unknown>).tracks;
  const clause: TreeClause = {
    ...{ node, path, depth, isRemovable },
    figures: figuresOf(part, path, measures),
    tracks: Array.isArray(tracks) ? tracks.filter((one) => typeof one === "string") : null,
  };
  return [clause, ...below(part, path).flatMap((one) => clausesOf(one, node, depth + 1, measures))];
};

type Owner = Pick<Edition["tiers"][number], "id" | "name" | "requires">;

const chapter = (
  of: TreeChapter["of"],
  list: "tiers" | "competencies",
  { id, name, requires }: Owner,
  i: number,
  measures: Measures,
): TreeChapter => {
  const path = [list, i, "requires"];
  const clauses = requires.flatMap((rule, r) =>
    clausesOf({ part: rule, path: [...path, r], isRemovable: true }, id, 0, measures),
  );
  return { id, of, name, path, clauses };
};

/** The tree of an edition: tiers, then competencies, each with its clauses in reading order. Pure. */
export const editionTree = (edition: Edition): TreeChapter[] => {
  const { measures } = vocabularyOf(edition);
  return [
    ...edition.tiers.slice(1).map((tier, i) => chapter("tier", "tiers", tier, i + 1, measures)),
    ...edition.competencies.map((one, i) => chapter(one.kind, "competencies", one, i, measures)),
  ];
};

/** A number that belongs to no clause: hours of an exam or a hire, days of grace, days of the renewal window. */
export type TreeSetting = {
  setting: "hours" | "hire" | "grace-days" | "renewal-window";
  of: string;
  figure: TreeFigure;
};

const whole = (path: Place[], field: string, value: number): TreeFigure => ({ path, field, value, unit: "whole" });

/** Every number that belongs to no clause, in reading order. Pure. */
export const editionSettings = ({ effort, review }: Edition): TreeSetting[] => [
  ...effort.earn.map(({ type, hours }, i): TreeSetting => {
    return { setting: "hours", of: type, figure: whole(["effort", "earn", i], "hours", hours) };
  }),
  { setting: "hire", of: "", figure: whole(["effort", "hire"], "hours", effort.hire.hours) },
  {
    setting: "grace-days",
    of: "",
    figure: whole(["review", "demotion"], "graceDays", review.demotion.graceDays),
  },
  {
    setting: "renewal-window",
    of: "",
    figure: whole(["review", "renewal"], "windowDays", review.renewal.windowDays),
  },
];
