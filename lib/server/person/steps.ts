import "server-only";
import { chargeAttempt } from "@/db/mutations/account/attempt";
import { addPerson, editPerson, leavePerson } from "@/db/mutations/person/edit";
import { getPerson } from "@/db/queries/person/list";
import { isDeclaredElsewhere, isOneCompanyCounting } from "@/db/queries/person/shared";
import { getEffect } from "@/db/queries/tier/effect";
import { accountKeys } from "@/lib/account/attempt";
import type { Actor } from "@/lib/actor";
import type { DeclareCredential } from "@/lib/credential/schema";
import type { Day } from "@/lib/date/day";
import { requirePartnerId } from "@/lib/partner/own";
import { withDays } from "@/lib/person/changed";
import type { AddPerson, EditPerson, LeavePerson } from "@/lib/person/schema";
import { Refusal } from "@/lib/refusal/refusal";
import { systemAs } from "@/lib/server/auth/doors";
import { declareWithBadge } from "@/lib/server/badge/declare";
import { readerLocale } from "@/lib/server/request/origin";
import { saidEffect } from "./effect";

type Row = { id: string; rowVersion: number };
type Days = { employedFrom: Day; employedUntil: Day | null };
type Seen = { isSeen: boolean };
type SeenElsewhere = { isElsewhereSeen: boolean };

/** The effect as one text, as the summary of a form shows it. */
const textOf = (lines: ReturnType<typeof saidEffect>["lines"]): string =>
  lines.map(({ text, unmet }) => [text, ...unmet].join(" · ")).join(" ");

/**
 * Refuses `tier-effect`, with what would change, where other days of employment change the tier or a competency and whoever
 * sends them has not seen it. What the mutation refuses anyway is left to it.
 */
const requireSeen = async (actor: Actor, row: Row & Seen, daysOf: (stored: Days) => Days): Promise<void> => {
  if (row.isSeen) return;
  const person = await getPerson(actor, row.id);
  if (!person?.may.edit || person.rowVersion !== row.rowVersion || person.objectedOn) return;
  const days = daysOf(person);
  if (days.employedUntil !== null && days.employedUntil < days.employedFrom) return;
  const effect = await getEffect(actor, requirePartnerId(actor), (facts) => withDays(facts, row.id, days));
  if (effect.changes.length === 0) return;
  const text = textOf(saidEffect(effect, await readerLocale()).lines);
  throw new Refusal("tier-effect", { effect: text }, { isSeen: "confirm-effect" });
};

/**
 * Refuses `counts-elsewhere` where the rules have the person count in another company that declares the address too, and
 * whoever sends it has not seen that. Every question is counted, whatever the answer: nobody sounds out addresses.
 */
const requireHere = async (actor: Actor, email: string | null): Promise<void> => {
  if (email === null || !(await isOneCompanyCounting(actor))) return;
  await chargeAttempt(systemAs(actor), accountKeys("elsewhere", actor.accountId ?? ""));
  if (!(await isDeclaredElsewhere(actor, email))) return;
  throw new Refusal("counts-elsewhere", {}, { isElsewhereSeen: "confirm-effect" });
};

/** The same of a person who gets another address. What the mutation refuses anyway is left to it. */
const requireStillHere = async (actor: Actor, { id, rowVersion, email }: EditPerson): Promise<void> => {
  const person = await getPerson(actor, id);
  if (!person?.may.edit || person.rowVersion !== rowVersion || person.objectedOn || person.email === email) return;
  await requireHere(actor, email);
};

/** Adds a person once it was seen where they count. */
export const addPersonSeen = async (
  actor: Actor,
  { isElsewhereSeen, ...input }: AddPerson & SeenElsewhere,
): Promise<{ id: string }> => {
  if (!isElsewhereSeen) await requireHere(actor, input.email);
  return addPerson(actor, input);
};

/** Declares a certification; of a new holder, once it was seen where they count. */
export const declareCredentialSeen = async (
  actor: Actor,
  { isElsewhereSeen, ...input }: DeclareCredential & SeenElsewhere,
): ReturnType<typeof declareWithBadge> => {
  const { holder } = input;
  if (!isElsewhereSeen && typeof holder !== "string") await requireHere(actor, holder.email);
  return declareWithBadge(actor, input);
};

/** Changes a person's details once it was seen what that changes of the tier, and where they count under another address. */
export const editPersonSeen = async (
  actor: Actor,
  { isSeen, isElsewhereSeen, ...input }: EditPerson & Seen & SeenElsewhere,
): Promise<{ id: string }> => {
  const { id, rowVersion, employedFrom, employedUntil } = input;
  await requireSeen(actor, { id, rowVersion, isSeen }, () => ({ employedFrom, employedUntil }));
  if (!isElsewhereSeen) await requireStillHere(actor, input);
  return editPerson(actor, input);
};

/** Records a departure once what that changes of the tier was seen. */
export const leavePersonSeen = async (
  actor: Actor,
  { isSeen, ...input }: LeavePerson & Seen,
): Promise<{ id: string }> => {
  const { id, rowVersion, employedUntil } = input;
  await requireSeen(actor, { id, rowVersion, isSeen }, ({ employedFrom }) => ({ employedFrom, employedUntil }));
  return leavePerson(actor, input);
};
