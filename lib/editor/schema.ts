import { z } from "zod";
import { type ActivityKind, builtInKinds, isActivityKind } from "@/lib/activity/kind";
import { slug, termPattern } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import { competencyKinds } from "@/lib/edition/leaf-rule";
import { competencyCounts, sharedPeopleRules } from "@/lib/edition/shared-people";
import { declaredMeasures } from "@/lib/edition/vocabulary";
import { optionalLine, requiredDay, requiredLine, requiredLines } from "@/lib/form/field";

const rowFields = { id: slug, rowVersion: z.int({ error: "stale" }).min(1, "stale") };

/** A new draft: the edition it is based on, its id, and its name in both languages. */
export const draftEditionSchema = z.strictObject({
  basedOn: slug,
  id: requiredLine(60).pipe(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "edition-id")),
  fr: requiredLine(80),
  en: requiredLine(80),
});
/** The file of an edition as text, and the id of its draft where it is not the file's own. */
export const importEditionSchema = z.strictObject({
  id: optionalLine(60).refine((text) => text === "" || slug.safeParse(text).success, "edition-id"),
  text: z.string({ error: "required" }).trim().min(1, "required").max(600_000, "too-long"),
});
export type ImportEdition = z.output<typeof importEditionSchema>;
export type DraftEdition = z.output<typeof draftEditionSchema>;

const exampleFields = {
  ...rowFields,
  title: requiredLine(120),
  people: optionalLine(400),
  isSigned: z.boolean(),
  tier: slug,
  is: z.enum(["is", "is-not"]),
};

/** An example as entered: its people as "5 VCP-NV, 1 VCAP-NV+VSP", its figures as text under the kind of activity. */
export const addExampleSchema = z.object(exampleFields).catchall(optionalLine(30));
export type AddExample = z.output<z.ZodObject<typeof exampleFields>> & Readonly<Partial<Record<ActivityKind, string>>>;

export const removeExampleSchema = z.strictObject({ ...rowFields, example: z.string().max(60) });
export type RemoveExample = z.output<typeof removeExampleSchema>;

export const announceEditionSchema = z.strictObject({
  ...rowFields,
  effectiveOn: requiredDay(),
  shortNoticeReason: optionalLine(300),
});
export type AnnounceEdition = z.output<typeof announceEditionSchema>;

const placed = { ...rowFields, path: z.array(z.union([z.string().max(40), z.int().min(0)])).max(40) };

/** A number as entered: money for `cents`, a whole number otherwise. */
export const setFigureSchema = z.strictObject({
  ...placed,
  field: z.string().max(40),
  unit: z.enum(["cents", "whole"]),
  value: requiredLine(30),
});
export type SetFigure = z.output<typeof setFigureSchema>;

export const setTracksSchema = z.strictObject({
  ...placed,
  tracks: z.array(z.string().max(60)).min(1, { error: "required" }).max(40),
});
export type SetTracks = z.output<typeof setTracksSchema>;

/** A new name of a tier, of a competency or of the edition itself. */
export const setNameSchema = z.strictObject({ ...placed, fr: requiredLine(80), en: requiredLine(80) });
export type SetName = z.output<typeof setNameSchema>;

export const chapterKinds = ["tier", ...competencyKinds] as const;

/** A new tier above an existing one, or a new competency. */
export const addChapterSchema = z.strictObject({
  ...rowFields,
  kind: z.enum(chapterKinds),
  above: z.string().max(60),
  fr: requiredLine(80),
  en: requiredLine(80),
});
export type AddChapter = z.output<typeof addChapterSchema>;

/** Days as entered: "90, 60, 30, 5". */
export const setReminderDaysSchema = z.strictObject({ ...rowFields, days: requiredLine(80) });
export type SetReminderDays = z.output<typeof setReminderDaysSchema>;

/** What a form offers; an edition may say another number up to twenty. */
export const rolesChoices = ["any", "1", "2", "3"] as const;

/** For how much a person counts, and where one of several companies does. */
export const setCountingSchema = z.strictObject({
  ...rowFields,
  roles: z.string({ error: "required" }).regex(/^(any|[1-9]|1\d|20)$/, "required"),
  competencies: z.enum(competencyCounts, { error: "required" }),
  shared: z.enum(sharedPeopleRules, { error: "required" }),
});
export type SetCounting = z.output<typeof setCountingSchema>;

export const removeClauseSchema = z.strictObject(placed);
export type RemoveClause = z.output<typeof removeClauseSchema>;

const otherClauseKinds = ["agreement", "people", "held"] as const;
type OtherClauseKind = (typeof otherClauseKinds)[number];

/** What a new clause can be about: the agreement, people, competencies, or activity of a kind. */
export type ClauseKind = OtherClauseKind | ActivityKind;

const isOtherKind = (text: string): text is OtherClauseKind => (otherClauseKinds as readonly string[]).includes(text);

/** Those that are offered for an edition: of activity the portal's kinds, and the edition's own. */
export const clauseKindsIn = (edition: Edition): ClauseKind[] => [
  ...otherClauseKinds,
  ...builtInKinds,
  ...declaredMeasures(edition).map(({ kind }) => kind),
];

/** A new clause of one of the usual kinds; `amount` is entered where the kind needs one. */
export const addClauseSchema = z.strictObject({
  ...placed,
  kind: z.custom<ClauseKind>((kind) => typeof kind === "string" && (isOtherKind(kind) || isActivityKind(kind))),
  type: z.string().max(60),
  tracks: z.array(z.string().max(60)).max(40),
  competencyKind: z.enum(competencyKinds),
  amount: optionalLine(30),
});
export type AddClause = z.output<typeof addClauseSchema>;

/** A word of an edition as it is typed. */
const termTyped = requiredLine(60).pipe(z.string().regex(termPattern, "edition-word"));

/**
 * What a draft says of a credential type; versions are separated by commas, months left empty mean for ever. `isNew` adds
 * one, which no other may be called.
 */
export const saveCredentialSchema = z.strictObject({
  ...rowFields,
  isNew: z.boolean(),
  type: termTyped,
  fr: requiredLine(80),
  en: requiredLine(80),
  roleFr: optionalLine(40),
  roleEn: optionalLine(40),
  isTracked: z.boolean(),
  /** A type of the ladder, "lowest", or "none". */
  above: z.string().max(60),
  hours: optionalLine(10),
  validMonths: optionalLine(10),
  versions: optionalLine(2_600),
});
export type SaveCredential = z.output<typeof saveCredentialSchema>;

export const saveTrackSchema = z.strictObject({
  ...rowFields,
  isNew: z.boolean(),
  track: termTyped,
  fr: requiredLine(80),
  en: requiredLine(80),
});
export type SaveTrack = z.output<typeof saveTrackSchema>;

/** What a draft calls a kind of competencies; in the portal's own words where all is left empty. */
export const saveKindSchema = z.strictObject({
  ...rowFields,
  kind: z.enum(competencyKinds),
  oneFr: optionalLine(80),
  oneEn: optionalLine(80),
  severalFr: optionalLine(80),
  severalEn: optionalLine(80),
});
export type SaveKind = z.output<typeof saveKindSchema>;

export const dropWordSchema = z.strictObject({
  ...rowFields,
  list: z.enum(["credentials", "tracks"]),
  word: z.string().max(60),
});
export type DropWord = z.output<typeof dropWordSchema>;

export const editionRowSchema = z.strictObject(rowFields);
export type EditionRow = z.output<typeof editionRowSchema>;

/** The reason is read by partners, and by the second person before them. */
export const askWithdrawalSchema = z.strictObject({ ...rowFields, reason: requiredLines(1_000) });
export type AskWithdrawal = z.output<typeof askWithdrawalSchema>;
