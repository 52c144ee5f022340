import type { Benefit } from "@/lib/benefit/benefit";
import { benefitsIn } from "@/lib/benefit/benefits-in";
import type { Day } from "@/lib/date/day";
import { canonicalJson } from "@/lib/digest/canonical-json";
import type { Edition, Measure } from "@/lib/edition/edition";
import { hasTrackIn, shapeOf } from "@/lib/edition/vocabulary";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { everyNode } from "@/lib/evaluate/trace/selectors";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { modelsIn } from "@/lib/partner/models";

/** A clause that two editions word differently; null on the side that does not have it. */
export type EditionDifference = { id: string; before: Trace | null; after: Trace | null };

/** A setting that belongs to no clause, such as days of grace, and differs; null on the side that does not have it. */
export type SettingDifference = { setting: string; before: string | null; after: string | null };

/** A benefit that two editions have differently; null on the side that does not have it. */
export type BenefitDifference = { id: string; before: Benefit | null; after: Benefit | null };

/** A certification, a track, a kind of competencies, a measure of activity or a business model that two editions say differently. */
export type WordDifference = { list: WordList; word: string; before: boolean; after: boolean };
type WordList = (typeof wordLists)[number];
const wordLists = ["credentials", "tracks", "competency-kinds", "measures", "business-models"] as const;

export type EditionComparison = {
  clauses: EditionDifference[];
  settings: SettingDifference[];
  benefits: BenefitDifference[];
  words: WordDifference[];
};

const nobody: Facts = { partner: "nobody", businessModels: [], agreement: null, people: [], activity: [] };

/** Every clause of an edition by the id of its node in the proof, read off the proof of a company without records. */
export const clausesAsked = (edition: Edition, on: Day): Map<string, Trace> =>
  new Map(everyNode(evaluate(edition, nobody, on).trace).map((node) => [node.id, node]));

const namesOf = ({ tiers, competencies }: Edition, id: string): unknown =>
  [...tiers, ...competencies].find((one) => one.id === id)?.name ?? null;

/** What a clause asks for, without what was had: two clauses equal here read the same. */
const asked = (edition: Edition, { children: _, because, against, have, isMet, ...rest }: Trace): string =>
  canonicalJson(JSON.parse(JSON.stringify([rest.kind === "edition" ? null : rest, namesOf(edition, rest.id)])));

const settingsOf = ({ effort, review, counting, ladder, currency }: Edition): Map<string, string> =>
  new Map([
    ...effort.earn.map(({ type, hours }): [string, string] => [`hours/${type}`, String(hours)]),
    ["hire", String(effort.hire.hours)],
    ["grace-days", String(review.demotion.graceDays)],
    ["reminders", review.reminders.daysAhead.join(", ")],
    ["renewal-window", String(review.renewal.windowDays)],
    ["roles-per-person", String(counting.rolesPerPerson)],
    ["competencies-per-person", String(counting.competenciesPerPerson)],
    ["shared-people", counting.sharedPeople ?? "every"],
    ["ladder", ladder.types.join(" < ")],
    ["currency", currency],
  ]);

const keysOf = (...maps: ReadonlyMap<string, unknown>[]): string[] => [
  ...new Set(maps.flatMap((map) => [...map.keys()])),
];

/** What a benefit says, without where it comes from: two that are equal here read the same. */
const readAs = ({ source: _, grants, ...rest }: Benefit): string =>
  canonicalJson([rest, grants.map(({ source: __, ...grant }) => grant)]);

const benefitDifferences = (before: Edition, after: Edition): BenefitDifference[] => {
  const byId = (edition: Edition) => new Map(benefitsIn(edition).map((benefit) => [benefit.id, benefit]));
  const [old, next] = [byId(before), byId(after)];
  return keysOf(next, old).flatMap((id): BenefitDifference[] => {
    const [was, is] = [old.get(id) ?? null, next.get(id) ?? null];
    return was && is && readAs(was) === readAs(is) ? [] : [{ id, before: was, after: is }];
  });
};

/** What a measure says, without where it comes from: how it is told and how companies declare it. */
const measureSaid = (measure: Measure): string => {
  const { help = null, unit = null, customer, reference, evidence, customerWord } = measure.declared ?? {};
  const fields = measure.declared ? [customer, reference, evidence, ...(customerWord ? [customerWord] : [])] : null;
  return canonicalJson([measure.name, shapeOf(measure), fields, help, unit]);
};

/** What an edition says of each of its words, by list, without where that comes from. */
const wordsOf = (edition: Edition): Record<WordList, Map<string, string>> => ({
  credentials: new Map(
    edition.credentials.map(({ type, name, role, validMonths = null, versions = [] }) => [
      type,
      canonicalJson([name, role, hasTrackIn(edition, type), validMonths, versions]),
    ]),
  ),
  tracks: new Map(edition.tracks.map(({ id, name }) => [id, canonicalJson(name)])),
  "competency-kinds": new Map(
    (edition.competencyKinds ?? []).map(({ kind, one, several }) => [kind, canonicalJson([one, several])]),
  ),
  measures: new Map(edition.measures.map((measure) => [measure.kind, measureSaid(measure)])),
  "business-models": new Map(modelsIn(edition).map(({ id, name, annex }) => [id, canonicalJson([name, annex])])),
});

const wordDifferences = (before: Edition, after: Edition): WordDifference[] => {
  const [old, next] = [wordsOf(before), wordsOf(after)];
  return wordLists.flatMap((list) =>
    keysOf(next[list], old[list])
      .filter((word) => old[list].get(word) !== next[list].get(word))
      .map((word) => ({ list, word, before: old[list].has(word), after: next[list].has(word) })),
  );
};

/**
 * Compares two editions clause by clause, in the order of the later one, removed clauses last. Two clauses are the same
 * one if their ids and those above them are the same. Windows are those of the given day. Pure.
 */
export const compareEditions = (before: Edition, after: Edition, on: Day): EditionComparison => {
  const [old, next] = [clausesAsked(before, on), clausesAsked(after, on)];
  old.delete(before.id);
  next.delete(after.id);
  const clauses = keysOf(next, old).flatMap((id): EditionDifference[] => {
    const [was, is] = [old.get(id) ?? null, next.get(id) ?? null];
    return was && is && asked(before, was) === asked(after, is) ? [] : [{ id, before: was, after: is }];
  });
  const [oldSettings, newSettings] = [settingsOf(before), settingsOf(after)];
  const settings = keysOf(newSettings, oldSettings).flatMap((setting): SettingDifference[] => {
    const [was, is] = [oldSettings.get(setting) ?? null, newSettings.get(setting) ?? null];
    return was === is ? [] : [{ setting, before: was, after: is }];
  });
  return { clauses, settings, benefits: benefitDifferences(before, after), words: wordDifferences(before, after) };
};
