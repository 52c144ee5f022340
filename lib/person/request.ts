import { z } from "zod";
import { linkSecret } from "@/lib/account/schema";
import { type Day, isDay } from "@/lib/date/day";
import { lastDayOf, typedUntil } from "@/lib/date/last-day";
import { alwaysPresent, optionalDay, optionalLines, requiredDay, requiredLine, rowFields } from "@/lib/form/field";

/** What a person asks of a company that declared them. */
export const personRequestKinds = ["correction", "objection", "removal"] as const;
export type PersonRequestKind = (typeof personRequestKinds)[number];

/** `ended`: the company removed or withdrew the person before it answered. */
export const personRequestStates = ["open", "accepted", "refused", "taken-back", "ended"] as const;
export type PersonRequestState = (typeof personRequestStates)[number];

/** The values that a correction asks for, where they differ from what is stored; null for an end that is none. */
export type Proposed = { name?: string; employedFrom?: Day; employedUntil?: Day | null };

/** What a person asked for, and what became of it. */
export type PersonRequest = {
  id: string;
  kind: PersonRequestKind;
  state: PersonRequestState;
  proposed: Proposed;
  note: string;
  answer: string;
  askedAt: Date;
  /** When the company answered, or the person took it back. */
  answeredAt: Date | null;
};

/** How long the link of a letter opens its page: three months. After that the page sends a new one to the same address. */
export const personLinkLife = 90 * 24 * 3_600_000;

/** Letters to one address that one member can cause within a day; what they declare beyond is said on the page. */
export const personLettersADay = 3;

const ofRecord = { secret: linkSecret, id: z.uuid({ error: "not-found" }) };

export const agreeSchema = z.object(ofRecord);
export const chooseSchema = z.object(ofRecord);
export const objectSchema = z.object({ ...ofRecord, isRemoval: z.boolean().default(false), note: optionalLines(1000) });
/** `id` is that of the request. */
export const takeBackSchema = z.object(ofRecord);

type TypedDays = { employedFrom?: string | undefined; employedUntil?: string | undefined };

const validateDays = ({ employedFrom, employedUntil }: TypedDays, context: z.RefinementCtx): void => {
  if (!employedFrom || !employedUntil || !isDay(employedFrom) || !isDay(employedUntil)) return;
  if (lastDayOf(employedUntil) < employedFrom)
    context.addIssue({ code: "custom", path: ["employedUntil"], message: "until-before-from" });
};

/** What the person says is right, field by field, and in words what no field says. The end is asked as the last day. */
export const proposeForm = z
  .object({
    ...ofRecord,
    name: requiredLine(120),
    employedFrom: requiredDay(),
    employedUntil: optionalDay().transform(typedUntil),
    note: optionalLines(1000),
  })
  .superRefine(validateDays, alwaysPresent);

/** What a company answers: it does what was asked for or took note of it, or it does not and says why. */
export const answerPersonSchema = z
  .object({ ...rowFields, answer: z.enum(["accept", "refuse"], { error: "choose-one" }), note: optionalLines(1000) })
  .superRefine(({ answer, note }, context) => {
    if (answer === "refuse" && !note) context.addIssue({ code: "custom", path: ["note"], message: "note-required" });
  }, alwaysPresent);

export type ObjectInput = z.output<typeof objectSchema>;
export type ProposeInput = z.output<typeof proposeForm>;
export type OfRecord = z.output<typeof agreeSchema>;
export type AnswerPerson = z.output<typeof answerPersonSchema>;
