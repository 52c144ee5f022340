import "server-only";
import { addPerson, editPerson, leavePerson } from "@/db/mutations/person/edit";
import { getPerson } from "@/db/queries/person/list";
import { isDeclaredElsewhere } from "@/db/queries/person/shared";
import { getEffect } from "@/db/queries/tier/effect";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";
import { requirePartnerId } from "@/lib/partner/own";
import { withDays } from "@/lib/person/changed";
import type { AddPerson, EditPerson, LeavePerson } from "@/lib/person/schema";
import { Refusal } from "@/lib/refusal/refusal";
import { readerLocale } from "@/lib/server/request/origin";
import { saidEffect } from "./effect";

type Row = { id: string; rowVersion: number };
type Days = { employedFrom: Day; employedUntil: Day | null };
type Seen = { isSeen: boolean };

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
 * whoever sends it has not seen that.
 */
const requireHere = async (actor: Actor, email: string | null, isSeen: boolean): Promise<void> => {
  if (isSeen || email === null || !(await isDeclaredElsewhere(actor, email))) return;
  throw new Refusal("counts-elsewhere", {}, { isSeen: "confirm-effect" });
};

/** Adds a person once it was seen where they count. */
export const addPersonSeen = async (actor: Actor, { isSeen, ...input }: AddPerson & Seen): Promise<{ id: string }> => {
  await requireHere(actor, input.email, isSeen);
  return addPerson(actor, input);
};

/** Changes a person's details once what that changes of the tier was seen. */
export const editPersonSeen = async (
  actor: Actor,
  { isSeen, ...input }: EditPerson & Seen,
): Promise<{ id: string }> => {
  const { id, rowVersion, employedFrom, employedUntil } = input;
  await requireSeen(actor, { id, rowVersion, isSeen }, () => ({ employedFrom, employedUntil }));
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
