import { and, eq, isNull, ne, notInArray, sql } from "drizzle-orm";
import { requireRoom } from "@/db/mutations/partner/capacity";
import { insertPerson } from "@/db/mutations/person/edit";
import { requireEvidence } from "@/db/mutations/review/evidence";
import { editionsFrom } from "@/db/queries/edition/in-use";
import type { RecordEvent } from "@/db/record";
import { credential } from "@/db/schema/claim";
import { person } from "@/db/schema/partner";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { type CredentialCatalogue, catalogueOf, credentialFaults, typeIn } from "@/lib/credential/catalogue";
import { type CredentialColumns, isValidByProgramme, toCredentialFacts } from "@/lib/credential/facts";
import type { DeclareCredential, EditCredential } from "@/lib/credential/schema";
import type { Day } from "@/lib/date/day";
import { requireEarned } from "@/lib/person/employment";
import type { Withdraw } from "@/lib/person/schema";
import { Refusal } from "@/lib/refusal/refusal";
import { changedFields, requireCurrent, requireEditable, resubmission } from "@/lib/review/change";

type Saved = { id: string };
type CredentialRow = typeof credential.$inferSelect;
type Declared = Parameters<typeof toCredentialFacts>[0];
type Holder = { id: string; partnerId: string };

/** Locks the holder: no second credential of theirs is declared meanwhile, and they are not withdrawn. */
const lockHolder = async (tx: Tx, id: string): Promise<Holder> => {
  const [row] = await tx
    .select({ id: person.id, partnerId: person.partnerId })
    .from(person)
    .where(and(eq(person.id, id), isNull(person.withdrawnAt)))
    .for("update");
  if (!row) throw new Refusal("not-found");
  return row;
};

const rejectDuplicate = async (tx: Tx, personId: string, facts: CredentialColumns, self?: string): Promise<void> => {
  const [duplicate] = await tx
    .select({ id: credential.id })
    .from(credential)
    .where(
      and(
        eq(credential.personId, personId),
        eq(credential.type, facts.type),
        sql`${credential.track} IS NOT DISTINCT FROM ${facts.track}`,
        eq(credential.earnedOn, facts.earnedOn),
        notInArray(credential.state, ["withdrawn", "rejected"]),
        self ? ne(credential.id, self) : undefined,
      ),
    )
    .limit(1);
  if (duplicate) throw new Refusal("duplicate-credential", {}, { earnedOn: "duplicate-credential" });
};

const requireValid = async (
  tx: Tx,
  actor: Actor,
  holder: Holder,
  facts: CredentialColumns,
  self?: CredentialRow,
): Promise<void> => {
  requireEarned(facts.earnedOn, actor.today);
  await rejectDuplicate(tx, holder.id, facts, self?.id);
  if (facts.proofFileId !== self?.proofFileId) await requireEvidence(tx, actor, holder.partnerId, facts.proofFileId);
};

const knownOn = async (tx: Tx, day: Day): Promise<CredentialCatalogue> => catalogueOf(await editionsFrom(tx, day));

const wordsIn = ({ type, track, version, earnedOn }: Declared): unknown[] => [type, track, version, earnedOn];

const hasSameWords = (input: Declared, self: CredentialRow): boolean =>
  wordsIn(input).every((one, at) => one === wordsIn(self)[at]);

/** Without the end of validity that the programme once gave the record and that nobody changed: it is given anew. */
const withoutGivenEnd = async (tx: Tx, input: Declared, self: CredentialRow | undefined): Promise<Declared> => {
  if (!self || input.expiresOn !== self.expiresOn) return input;
  const known = typeIn(await knownOn(tx, self.earnedOn), self.type);
  return isValidByProgramme(self, known) ? { ...input, expiresOn: null } : input;
};

/**
 * The columns of a declaration. Refuses at its field a type, a track or a version that no edition has which is in use from
 * the day on which it was earned, or is announced; what a record kept all the same stays.
 */
const requireKnown = async (tx: Tx, input: Declared, self?: CredentialRow): Promise<CredentialColumns> => {
  const isKept = self !== undefined && hasSameWords(input, self);
  const kept = { isTracked: input.track !== null, validMonths: null };
  if (isKept && input.expiresOn === self.expiresOn) return toCredentialFacts(input, kept);
  const known = await knownOn(tx, input.earnedOn);
  const found = typeIn(known, input.type);
  if (isKept) return toCredentialFacts(input, { ...kept, validMonths: found?.validMonths ?? null });
  const faults = credentialFaults(known, input);
  if (!found || Object.keys(faults).length > 0) throw new Refusal("invalid", {}, faults);
  return toCredentialFacts(await withoutGivenEnd(tx, input, self), found);
};

const insert = async (
  tx: Tx,
  record: RecordEvent,
  actor: Actor,
  holder: Holder,
  facts: CredentialColumns,
): Promise<Saved> => {
  await requireValid(tx, actor, holder, facts);
  const { id: personId, partnerId } = holder;
  await requireRoom(tx, actor, partnerId, { of: "credentials", field: "type" });
  const [row] = await tx
    .insert(credential)
    .values({ ...facts, personId, partnerId, state: "declared", declaredBy: actor.accountId, submittedAt: actor.at })
    .returning({ id: credential.id });
  if (!row) throw new Error("A credential was not entered");
  await record("credential.declared", row.id, { personId, type: facts.type, track: facts.track });
  return row;
};

/** A credential of a person the company already declared, or of one declared in the same form. */
export const declareCredential = (actor: Actor, input: DeclareCredential): Promise<Saved & { personId: string }> =>
  mutate(actor, async (tx, record) => {
    const { holder: given } = input;
    const personId = typeof given === "string" ? given : (await insertPerson(tx, record, actor, given)).id;
    const holder = await lockHolder(tx, personId);
    requirePermission(actor, "credential.declare", holder);
    const saved = await insert(tx, record, actor, holder, await requireKnown(tx, input));
    return { ...saved, personId };
  });

const lockCredential = async (tx: Tx, actor: Actor, shown: Withdraw): Promise<CredentialRow> => {
  const [row] = await tx.select().from(credential).where(eq(credential.id, shown.id)).for("update");
  if (!row) throw new Refusal("not-found");
  requirePermission(actor, "credential.edit", row);
  requireCurrent(row, shown);
  return row;
};

/** Corrects a declaration that waits, or answers a reviewer who requested changes; then it waits again. */
export const editCredential = (actor: Actor, input: EditCredential): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const row = await lockCredential(tx, actor, input);
    const facts = await requireKnown(tx, input, row);
    const { type, track, version, candidateId, earnedOn, expiresOn, proofFileId } = row;
    const fields = changedFields({ type, track, version, candidateId, earnedOn, expiresOn, proofFileId }, facts);
    requireEditable(row, fields);
    await requireValid(tx, actor, { id: row.personId, partnerId: row.partnerId }, facts, row);
    const isAnswer = row.state === "more-asked";
    await tx
      .update(credential)
      .set({ ...facts, ...(isAnswer ? resubmission(actor.at) : {}), rowVersion: row.rowVersion + 1 })
      .where(eq(credential.id, row.id));
    await record(isAnswer ? "credential.resubmitted" : "credential.changed", row.id, { fields });
    return { id: row.id };
  });

/** Withdraws a declaration that is not decided yet. */
export const withdrawCredential = (actor: Actor, input: Withdraw): Promise<Saved & { personId: string }> =>
  mutate(actor, async (tx, record) => {
    const row = await lockCredential(tx, actor, input);
    await tx
      .update(credential)
      .set({ state: "withdrawn", askedFields: [], rowVersion: row.rowVersion + 1 })
      .where(eq(credential.id, row.id));
    await record("credential.withdrawn", row.id, { before: row.state });
    return { id: row.id, personId: row.personId };
  });
