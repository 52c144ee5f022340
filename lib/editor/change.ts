import { z } from "zod";
import { benefitSchema } from "@/lib/benefit/benefit";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { measureName } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import { competencyKinds } from "@/lib/edition/leaf-rule";
import { ruleSchema } from "@/lib/edition/rule";
import { editionSchema } from "@/lib/edition/schema";
import { competencyCounts, sharedPeopleRules } from "@/lib/edition/shared-people";
import { requiredLine } from "@/lib/form/field";
import { issueText } from "@/lib/form/issue-text";
import { activityChanges, withActivity } from "./activity";
import { withWords, wordChanges } from "./words";

/** Path of a part in an edition's data: "tiers", 2, "requires", 0, "ofWhom", 1. */
const path = z.array(z.union([z.string().max(40), z.int().min(0).max(500)])).max(40);
const name = z.strictObject({ fr: requiredLine(80), en: requiredLine(80) });
const figure = z.int().min(0).max(1e13);

/** One edit of a draft, as the edition editor sends it. */
const editionChangeSchema = z.discriminatedUnion("change", [
  /** A number of a clause: how many, how much, over how many months. */
  z.strictObject({ change: z.literal("figure"), path, field: z.string().max(40), value: figure }),
  /** A word of a clause or its tracks. */
  z.strictObject({
    change: z.literal("words"),
    path,
    field: z.string().max(40),
    value: z.union([z.string().max(60), z.array(z.string().max(60)).min(1).max(40), z.null()]),
  }),
  z.strictObject({ change: z.literal("remove"), path }),
  /** Adds a clause at the end of a list, and the measure it is on where the edition does not name that yet. */
  z.strictObject({
    change: z.literal("add"),
    path,
    rule: ruleSchema,
    measure: z.strictObject({ kind: measureName, name }).optional(),
  }),
  z.strictObject({ change: z.literal("name"), path, name }),
  /** Adds a tier or a competency at a place of its list; it asks for nothing yet. */
  z.strictObject({
    change: z.literal("chapter"),
    path: z.tuple([z.enum(["tiers", "competencies"])]),
    place: z.int().min(0).max(500),
    name,
    kind: z.enum(competencyKinds).nullable(),
  }),
  /** Sets a benefit as a whole, or adds one at the end of the list (`place` null); its id is made here and stays. */
  z.strictObject({
    change: z.literal("benefit"),
    path: z.tuple([z.literal("benefits")]),
    place: z.int().min(0).max(100).nullable(),
    benefit: benefitSchema.omit({ id: true }),
  }),
  /** Days before a loss on which a reminder is sent, the furthest first. */
  z.strictObject({ change: z.literal("days"), path, field: z.literal("daysAhead"), days: z.array(figure).max(20) }),
  /** For how much a person counts, and where one whom several companies declare does. */
  z.strictObject({
    change: z.literal("counting"),
    path: z.tuple([z.literal("counting")]),
    rolesPerPerson: z.union([z.literal("any"), z.int().min(1).max(20)]),
    competenciesPerPerson: z.enum(competencyCounts),
    sharedPeople: z.enum(sharedPeopleRules),
  }),
  ...wordChanges,
  ...activityChanges,
]);
export type EditionChange = z.infer<typeof editionChangeSchema>;
type NewMeasure = Extract<EditionChange, { change: "add" }>["measure"];
type NewChapter = Extract<EditionChange, { change: "chapter" }>;

type Counting = Extract<EditionChange, { change: "counting" }>;
type NewBenefit = Extract<EditionChange, { change: "benefit" }>;

type Place = string | number;
type Node = Record<Place, unknown> | unknown[];

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

const ownKeys = (node: Node, key: Place): boolean => Object.hasOwn(node, key);

const at = (root: unknown, place: readonly Place[]): unknown =>
  place.reduce<unknown>(
    (node, key) => (isNode(node) && ownKeys(node, key) ? node[key as keyof Node] : undefined),
    root,
  );

const setIn = (node: unknown, [key, ...rest]: readonly Place[], value: unknown): unknown => {
  if (key === undefined) return value;
  if (!isNode(node) || !ownKeys(node, key)) throw new RangeError(`Nothing at ${String(key)}`);
  const next = setIn(node[key as keyof Node], rest, value);
  return Array.isArray(node) ? node.map((one, i) => (i === key ? next : one)) : { ...node, [key]: next };
};

/** Fields that an edit may set. The source of an edited line becomes "assumption", whatever it was before. */
const editable = new Set([
  ...["count", "atLeast", "months", "weight", "per", "cap", "value", "perPerson", "otherwise", "maxAgeMonths"],
  ...[
    "reachedWithin",
    "hours",
    "graceDays",
    "windowDays",
    "daysAhead",
    "type",
    "tracks",
    "kind",
    "measure",
    "as",
    "tier",
  ],
]);

const withField = (edition: Edition, place: Place[], field: string, value: unknown): unknown => {
  const node = at(edition, place);
  if (!editable.has(field) || !isNode(node) || Array.isArray(node) || !ownKeys(node, field))
    throw new RangeError(`No ${field} to set`);
  // What is saved as it was keeps its source.
  if (canonicalJson(node[field as keyof typeof node]) === canonicalJson(value)) return edition;
  const marked = ownKeys(node, "source") ? { ...node, source: "assumption" } : node;
  return setIn(edition, place, { ...marked, [field]: value });
};

const withoutPart = (edition: Edition, place: Place[]): unknown => {
  const [last, list] = [place.at(-1), at(edition, place.slice(0, -1))];
  if (typeof last !== "number" || !Array.isArray(list) || last >= list.length)
    throw new RangeError("Nothing to remove");
  return setIn(
    edition,
    place.slice(0, -1),
    list.filter((_, i) => i !== last),
  );
};

/**
 * The id of a new tier or competency: its English name in lower case, with hyphens for everything but letters and
 * digits, at most 50 characters.
 */
const idFrom = (english: string): string =>
  english
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, 50)
    .replace(/-$/, "") || "part";

const withChapter = (edition: Edition, { path: place, place: at, name, kind }: NewChapter): unknown => {
  const [list] = place;
  const taken = [...edition.tiers, ...edition.competencies, ...(edition.paths ?? [])];
  const id = freeId(idFrom(name.en), taken);
  const chapter = { id, ...(kind && { kind }), name, requires: [], source: "assumption" };
  return { ...edition, [list]: (edition[list] as unknown[]).toSpliced(at, 0, chapter) };
};

const freeId = (wanted: string, taken: readonly unknown[]): string => {
  const isTaken = (id: string): boolean => taken.some((one) => isNode(one) && "id" in one && one.id === id);
  let [id, number] = [wanted, 1];
  while (isTaken(id)) {
    number += 1;
    id = `${wanted}-${number}`;
  }
  return id;
};

const withBenefit = (edition: Edition, { place, benefit }: NewBenefit): Edition => {
  const benefits = [...(edition.benefits ?? [])];
  if (place === null)
    return { ...edition, benefits: [...benefits, { ...benefit, id: freeId(idFrom(benefit.name.en), benefits) }] };
  const known = benefits[place];
  if (!known) throw new RangeError("No benefit there");
  return { ...edition, benefits: benefits.with(place, { ...benefit, id: known.id }) };
};

/** Where nothing is said of people of several companies, they count in every one: saying so changes nothing. */
const withCounting = (edition: Edition, { change: _, path: __, sharedPeople, ...counting }: Counting): Edition => {
  const { sharedPeople: known, ...kept } = edition.counting;
  const isSaid = known !== undefined || sharedPeople !== "every";
  const after = { ...kept, ...counting, ...(isSaid && { sharedPeople }) };
  const isSame = canonicalJson(after) === canonicalJson(edition.counting);
  return isSame ? edition : { ...edition, counting: { ...after, source: "assumption" } };
};

const withMeasure = (edition: Edition, measure: NewMeasure): Edition =>
  measure ? { ...edition, measures: [...edition.measures, { ...measure, source: "assumption" }] } : edition;

const edited = (edition: Edition, change: EditionChange): unknown => {
  const place: Place[] = change.path;
  switch (change.change) {
    case "credential":
    case "track":
    case "competency-kind":
    case "drop":
      return withWords(edition, change);
    case "kind":
    case "known-kind":
    case "model":
    case "drop-part":
    case "currency":
      return withActivity(edition, change);
    case "figure":
    case "words":
      return withField(edition, place, change.field, change.value);
    case "days":
      return withField(edition, place, change.field, change.days);
    case "chapter":
      return withChapter(edition, change);
    case "benefit":
      return withBenefit(edition, change);
    case "counting":
      return withCounting(edition, change);
    case "remove":
      return withoutPart(edition, place);
    case "add": {
      const list = at(edition, place);
      if (!Array.isArray(list)) throw new RangeError("No list there");
      const rule = { ...change.rule, id: freeId(change.rule.id, list), source: "assumption" };
      return setIn(withMeasure(edition, change.measure), place, [...list, rule]);
    }
    case "name": {
      const node = at(edition, place);
      if (!isNode(node) || !ownKeys(node, "name")) throw new RangeError("Nothing with a name there");
      return setIn(edition, [...place, "name"], change.name);
    }
  }
};

/**
 * The result of an edit: the edition after it, or why not (in English, for a log) and the place that the schema refuses;
 * null where there is no such place to edit.
 */
type EditedEdition = { edition: Edition } | { fault: string; place: string | null };

/** What an entry of a list is called, by which a person finds it; null where nothing names it. */
const calledOf = (entry: unknown): string | null => {
  if (typeof entry === "string") return entry;
  const names = isNode(entry) ? ["id", "type", "kind"].map((key) => at(entry, [key])) : [];
  return names.find((one) => typeof one === "string") ?? null;
};

/**
 * A place by the words of what it lies in, which every language shares, as a person finds it in the editor: tiers › gold ›
 * requires › people › count; credentials › VCP › tracked.
 */
export const placeText = (root: unknown, place: readonly PropertyKey[]): string => {
  let node: unknown = root;
  const words = place.map((key) => {
    node = isNode(node) ? node[key as keyof Node] : undefined;
    return typeof key === "number" ? (calledOf(node) ?? String(key)) : String(key);
  });
  return words.join(" › ");
};

/** Applies one edit to a draft and checks the result with `editionSchema`. The given edition is not changed. Pure. */
export const applyEditionChange = (edition: Edition, change: EditionChange): EditedEdition => {
  try {
    const changed = edited(edition, change);
    const parsed = editionSchema.safeParse(changed);
    if (parsed.success) return { edition: parsed.data };
    const [issue] = parsed.error.issues;
    return { fault: issue ? issueText(issue) : "", place: placeText(changed, issue?.path ?? []) };
  } catch (error) {
    if (error instanceof RangeError) return { fault: error.message, place: null };
    throw error;
  }
};
