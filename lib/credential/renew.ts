import { z } from "zod";
import { type Day, isDay } from "@/lib/date/day";
import { typedUntil } from "@/lib/date/last-day";
import type { FieldCode } from "@/lib/form/fault";
import { dayFault, optionalFileId, optionalLine } from "@/lib/form/field";

/** How many certifications one form renews. */
export const mostRenewed = 50;

/** The new days of one certification; `at` is its line in the form. `fault` is what is wrong with what was typed. */
export type Renewal = {
  at: number;
  id: string;
  earnedOn: Day;
  expiresOn: Day | null;
  version: string;
  candidateId: string;
};

/** The name of a field of a line. */
export const fieldAt = (field: "earnedOn" | "expiresOn" | "version" | "candidateId", at: number): string =>
  `${field}-${at}`;

/** The lines that can be tried, and the faults of the others, by field. */
export type Renewals = { rows: Renewal[]; faults: Record<string, FieldCode>; proofFileId: string | null };

const typedForm = z.record(z.string(), z.unknown());

const textIn = (typed: Record<string, unknown>, name: string): string => {
  const value = typed[name];
  return typeof value === "string" ? value.trim() : "";
};

const faultOfDay = (text: string, needed: FieldCode | null): FieldCode | null =>
  text === "" ? needed : dayFault(text);

const faultOfLine = (text: string): FieldCode | null => {
  const message = optionalLine(60).safeParse(text).error?.issues[0]?.message;
  return message === "too-long" || message === "characters-refused" ? message : message ? "invalid" : null;
};

const lineOf = (typed: Record<string, unknown>, at: number) => {
  const given = (field: Parameters<typeof fieldAt>[0]): string => textIn(typed, fieldAt(field, at));
  const earnedOn = given("earnedOn") || textIn(typed, "earnedOn");
  const lastDay = given("expiresOn") || textIn(typed, "expiresOn");
  const [version, candidateId] = [given("version"), given("candidateId")];
  const expiresOn = lastDay === "" ? null : typedUntil(lastDay);
  const isTooShort = expiresOn !== null && isDay(expiresOn) && isDay(earnedOn) && expiresOn <= earnedOn;
  const found = {
    earnedOn: faultOfDay(earnedOn, "day-here-or-above"),
    expiresOn: faultOfDay(lastDay, null) ?? (isTooShort ? ("expires-before-earned" as const) : null),
    version: faultOfLine(version),
    candidateId: faultOfLine(candidateId),
  };
  return { row: { at, earnedOn, expiresOn, version, candidateId }, found };
};

/**
 * What a form of several lines says: `id-0`, `earnedOn-0` and so on, and days for all lines that leave theirs empty. A
 * fault of a line is its own: the others go on.
 */
export const renewForm = typedForm.transform((typed, context): Renewals => {
  const faults: Record<string, FieldCode> = {};
  const rows: Renewal[] = [];
  for (let at = 0; at < mostRenewed; at += 1) {
    const id = textIn(typed, `id-${at}`);
    if (!z.uuid().safeParse(id).success) continue;
    const { row, found } = lineOf(typed, at);
    const wrong = Object.entries(found).flatMap(([field, code]) => (code ? [[`${field}-${at}`, code] as const] : []));
    if (wrong.length === 0) rows.push({ ...row, id });
    else Object.assign(faults, Object.fromEntries(wrong));
  }
  const proof = optionalFileId().safeParse(textIn(typed, "proofFileId"));
  if (!proof.success) context.addIssue({ code: "custom", path: ["proofFileId"], message: "file-unknown" });
  if (rows.length === 0 && Object.keys(faults).length === 0)
    context.addIssue({ code: "custom", path: ["earnedOn"], message: "required" });
  return { rows, faults, proofFileId: (proof.success && proof.data) || null };
});
