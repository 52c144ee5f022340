import { parseWhole, readAmount } from "@/lib/activity/amount";
import {
  type ActivityKind,
  builtInKinds,
  isActivityKind,
  isBuiltInKind,
  kindEntry,
  shapeOfKind,
} from "@/lib/activity/kind";
import { kindNames } from "@/lib/activity/names";
import { type ByShape, pointMonths } from "@/lib/activity/shape";
import { credentialName } from "@/lib/credential/name";
import type { Edition } from "@/lib/edition/edition";
import type { Rule } from "@/lib/edition/rule";
import { declaredMeasures, examsOf, hasTrackIn } from "@/lib/edition/vocabulary";
import { parseAmountCents } from "@/lib/money";
import { Refusal } from "@/lib/refusal/refusal";
import type { EditionChange } from "./change";
import { type Example, exampleSchema } from "./example";
import type { AddChapter, AddClause, AddExample, SetCounting, SetFigure, SetReminderDays } from "./schema";

/** The edit for a number as entered. Throws `invalid` with `number-needed` at `value` where it does not read as one. */
export const changeOfFigure = ({ path, field, unit, value }: SetFigure): EditionChange => {
  const read = unit === "cents" ? parseAmountCents(value) : parseWhole(value);
  if (read === null || read < 0) throw new Refusal("invalid", {}, { value: "number-needed" });
  return { change: "figure", path, field, value: read };
};

/**
 * The edit that adds the tier or competency of a form; a tier is placed right above the one named. Throws `invalid` at
 * `above`.
 */
export const changeOfChapter = (
  { kind, above, fr, en }: AddChapter,
  { tiers, competencies }: Edition,
): EditionChange => {
  const name = { fr, en };
  if (kind !== "tier") return { change: "chapter", path: ["competencies"], place: competencies.length, name, kind };
  const below = tiers.findIndex(({ id }) => id === above);
  if (below < 0) throw new Refusal("invalid", {}, { above: "required" });
  return { change: "chapter", path: ["tiers"], place: below + 1, name, kind: null };
};

/** The edit for reminder days as entered, sorted the furthest first. Throws `invalid` with `days-needed` at `days`. */
export const changeOfReminderDays = ({ days }: SetReminderDays): EditionChange => {
  const read = days.split(",").map((one) => parseWhole(one.trim()));
  const whole = read.filter((one) => one !== null && one >= 1 && one <= 730);
  if (whole.length < read.length) throw new Refusal("invalid", {}, { days: "days-needed" });
  const furthestFirst = [...new Set(whole)].sort((a, b) => Number(b) - Number(a)) as number[];
  return { change: "days", path: ["review", "reminders"], field: "daysAhead", days: furthestFirst };
};

/** The edit for what a form says of counting. */
export const changeOfCounting = ({ roles, competencies, shared }: SetCounting): EditionChange => ({
  ...{ change: "counting", path: ["counting"], competenciesPerPerson: competencies, sharedPeople: shared },
  rolesPerPerson: roles === "any" ? "any" : Number(roles),
});

/** What a new clause on a measure of a shape asks for: a sum over twelve months, or an average over full ones. */
const clauseShapes = {
  money: { as: "sum", window: "trailing-months" },
  points: { as: "monthly-average", window: "full-months" },
  event: { as: "sum", window: "trailing-months" },
} as const satisfies ByShape<{ as: string; window: string }>;

const readOfKind = (kind: AddClause["kind"]): ((text: string) => number | null) =>
  isActivityKind(kind) ? readAmount[shapeOfKind(kind)] : parseWhole;

const demandAmount = ({ amount, kind }: AddClause): number => {
  const read = readOfKind(kind)(amount);
  if (read === null || read < 1) throw new Refusal("invalid", {}, { amount: "number-needed" });
  return read;
};

const ruleOf = (input: AddClause, edition: Edition): Rule => {
  const { kind, type, tracks, competencyKind } = input;
  const head = { id: kind.replace(":", "-"), source: "assumption" as const };
  if (kind === "agreement") return { ...head, rule: "agreement" };
  const amount = demandAmount(input);
  if (kind === "held") return { ...head, rule: "held", kind: competencyKind, count: amount };
  if (kind === "people") {
    if (!edition.credentials.some((one) => one.type === type)) throw new Refusal("invalid", {}, { type: "required" });
    const isTracked = hasTrackIn(edition, type);
    if (isTracked && tracks.length === 0) throw new Refusal("invalid", {}, { tracks: "required" });
    return { ...head, rule: "people", type, tracks: isTracked ? tracks : null, count: amount, ofWhom: [] };
  }
  if (!isBuiltInKind(kind) && !declaredMeasures(edition).some((one) => one.kind === kind))
    throw new Refusal("invalid", {}, { kind: "required" });
  const { as, window } = clauseShapes[shapeOfKind(kind)];
  return { ...head, rule: "measure", measure: kind, as, atLeast: amount, over: { window, months: pointMonths } };
};

/** The edit that adds the clause of a form. Throws `invalid` at the field that is missing or does not read. */
export const changeOfClause = (input: AddClause, edition: Edition): EditionChange => ({
  change: "add",
  path: input.path,
  rule: ruleOf(input, edition),
  measure: newMeasure(input.kind, edition),
});

/** An edition may be older than a kind of activity; a clause on it brings the kind along. */
const newMeasure = (kind: AddClause["kind"], { measures }: Edition) =>
  isBuiltInKind(kind) && !measures.some((one) => one.kind === kind) ? { kind, name: kindNames(kind) } : undefined;

const amountOr0 = (text: string, kind: ActivityKind): number => {
  const read = text === "" ? 0 : readOfKind(kind)(text);
  if (read === null || read < 0) throw new Refusal("invalid", {}, { [kind]: "number-needed" });
  return read;
};

type Holding = Example["teams"][number]["holds"][number];

/** A certification of the edition as people write it, in whatever case: its type, with its track after a hyphen. */
const heldIn = (text: string, edition: Edition): Holding | null => {
  const asked = text.trim().toLowerCase();
  return examsOf(edition).find((exam) => credentialName(exam).toLowerCase() === asked) ?? null;
};

/** Several joined by "+", which a name may hold itself. */
const holdsIn = (text: string, edition: Edition): Holding[] | null => {
  const whole = heldIn(text, edition);
  if (whole) return [whole];
  const parts = text.split("+");
  for (let at = 1; at < parts.length; at += 1) {
    const [first, rest] = [heldIn(parts.slice(0, at).join("+"), edition), parts.slice(at).join("+")];
    const others = first && holdsIn(rest, edition);
    if (first && others) return [first, ...others];
  }
  return null;
};

/**
 * Reads people: "5 VCP-NV, 1 VCAP-NV+VSP" is five people with a VCP-NV and one with a VCAP-NV and a VSP. Null where it
 * does not read, or names no certification of the edition.
 */
const teamsIn = (text: string, edition: Edition): Example["teams"] | null => {
  const groups = text
    .split(",")
    .map((group) => group.trim())
    .filter((group) => group !== "");
  const teams = groups.map((group) => {
    const [, count = "", skills = ""] = /^(\d{1,3})\s+(.+)$/.exec(group) ?? [];
    const holds = holdsIn(skills, edition);
    return holds && { count: Number(count), holds };
  });
  return teams.every((team) => team !== null) ? teams : null;
};

/** Writes people as `teamsIn` reads them. */
export const textOfTeams = (teams: Example["teams"]): string =>
  teams.map(({ count, holds }) => `${count} ${holds.map(credentialName).join("+")}`).join(", ");

/** The figures of a form: those of the portal's kinds by their stored names, those of the edition's own by kind. */
const figuresIn = (input: AddExample, edition: Edition) => {
  const own = declaredMeasures(edition).map(({ kind }) => [kind, amountOr0(input[kind] ?? "", kind)] as const);
  return {
    ...Object.fromEntries(
      builtInKinds.map((kind) => [kindEntry(kind).storedAs.figure, amountOr0(input[kind] ?? "", kind)]),
    ),
    ...(own.length > 0 && { own: Object.fromEntries(own.filter(([, amount]) => amount > 0)) }),
  };
};

/**
 * The example of a form. Throws `invalid` at the field that does not read or names no credential or tier of the
 * edition.
 */
export const exampleOf = (input: AddExample, edition: Edition, id: string): Example => {
  const teams = teamsIn(input.people, edition);
  if (!teams) throw new Refusal("invalid", {}, { people: "people-unreadable" });
  if (!edition.tiers.some((tier) => tier.id === input.tier)) throw new Refusal("invalid", {}, { tier: "required" });
  const figures = figuresIn(input, edition);
  const parsed = exampleSchema.safeParse({
    id,
    title: input.title,
    teams,
    isSigned: input.isSigned,
    ...figures,
    expects: { tier: input.tier, is: input.is === "is" },
  });
  if (!parsed.success) throw new Refusal("invalid", {}, { people: "people-unreadable" });
  return parsed.data;
};
