import { sql } from "drizzle-orm";
import { lockCompany } from "@/db/mutations/benefit/ground";
import { endConfirmations } from "@/db/mutations/confirmation/end";
import { within } from "@/db/queries/filter";
import { type Did, loadDid, mayChangeActivity } from "@/db/queries/import/did";
import { knownPeople } from "@/db/queries/import/ground";
import type { NewEvent, RecordMany } from "@/db/record-many";
import { activity, credential } from "@/db/schema/claim";
import type { DidRecord } from "@/db/schema/import";
import { person } from "@/db/schema/partner";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { credentialName } from "@/lib/credential/name";
import type { KnownActivity } from "@/lib/import/staged/activity";
import type { KnownCredential } from "@/lib/import/staged/credentials";
import type { KnownPerson } from "@/lib/import/staged/people";
import type { ShownImport } from "@/lib/import/staged/schema";
import { requirePartnerId } from "@/lib/partner/own";
import { Refusal } from "@/lib/refusal/refusal";
import { decided, type ImportRow, lockImport, writeImport } from "./row";
import { withdrawCompanies } from "./withdraw-companies";
import { lockClaims, lockPeople, personChanged, updateActivities, updateCredentials, updatePeople } from "./write";

const idsOf = (records: readonly DidRecord[]): string[] => records.map(({ id }) => id);
const madeBy = (records: readonly DidRecord[]): string[] => idsOf(records.filter(({ was }) => was === null));
const wereOf = <T>(records: readonly DidRecord[]): T[] => records.flatMap(({ was }) => (was ? [was as T] : []));

/** What of it somebody decided, changed or withdrew since, by what people call it. */
const touchedCredentials = async (tx: Tx, did: readonly DidRecord[]): Promise<string[]> => {
  const { rows } = await tx.execute<{ name: string; type: string; track: string | null }>(sql`
    SELECT p.name, c.type, c.track FROM jsonb_to_recordset(${JSON.stringify(did)}::jsonb) AS d (id uuid, "rowVersion" integer)
    JOIN credential c ON c.id = d.id JOIN person p ON p.id = c.person_id
    WHERE c.row_version <> d."rowVersion" OR c.state <> 'declared' ORDER BY p.name, c.type LIMIT 100`);
  return rows.map(({ name, ...one }) => `${credentialName(one)} (${name})`);
};

const touchedActivities = async (tx: Tx, did: readonly DidRecord[], since: Date | null): Promise<string[]> => {
  const { rows } = await tx.execute<{ name: string }>(sql`
    SELECT coalesce(nullif(a.reference, ''), nullif(a.customer, ''), a.occurred_on::text) AS name
    FROM jsonb_to_recordset(${JSON.stringify(did)}::jsonb) AS d (id uuid, "rowVersion" integer)
    JOIN activity a ON a.id = d.id
    WHERE a.row_version <> d."rowVersion" OR a.state <> 'declared'
      OR EXISTS (SELECT FROM customer_answer c WHERE c.activity_id = a.id AND c.answered_at >= ${since}::timestamptz)
    ORDER BY 1 LIMIT 100`);
  return rows.map(({ name }) => name);
};

/** People who were changed since, or for whom something else was declared. */
const touchedPeople = async (tx: Tx, { person: did, credential: claims }: Did): Promise<string[]> => {
  const { rows } = await tx.execute<{ name: string }>(sql`
    SELECT p.name FROM jsonb_to_recordset(${JSON.stringify(did)}::jsonb) AS d (id uuid, "rowVersion" integer, was jsonb)
    JOIN person p ON p.id = d.id
    WHERE p.row_version <> d."rowVersion" OR p.withdrawn_at IS NOT NULL
      OR coalesce(d.was, 'null') = 'null' AND EXISTS (SELECT FROM credential c WHERE c.person_id = p.id
        AND c.state <> 'withdrawn' AND c.id <> ALL (${`{${idsOf(claims).join(",")}}`}::uuid[]))
    ORDER BY 1 LIMIT 100`);
  return rows.map(({ name }) => name);
};

const requireUntouched = async (tx: Tx, did: Did, { kind, askedAt: since }: ImportRow): Promise<void> => {
  const touched = [
    ...(await touchedCredentials(tx, did.credential)),
    ...(await touchedActivities(tx, did.activity, since)),
    ...(await touchedPeople(tx, did)),
  ];
  if (touched.length === 0) return;
  throw decided(kind, touched);
};

const withdrawClaims = async (tx: Tx, table: typeof credential | typeof activity, ids: readonly string[]) => {
  if (ids.length === 0) return;
  await tx
    .update(table)
    .set({ state: "withdrawn", rowVersion: sql`${table.rowVersion} + 1` })
    .where(within(table.id, ids));
};

const withdrawPeople = async (tx: Tx, at: Date, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await tx
    .update(person)
    .set({ withdrawnAt: at, rowVersion: sql`${person.rowVersion} + 1` })
    .where(within(person.id, ids));
};

/** A record as it was before, one version on from where it is now. */
const restored = <T extends { rowVersion: number }>(was: T): T => ({ ...was, rowVersion: was.rowVersion + 2 });

const restore = async (tx: Tx, actor: Actor, partnerId: string, did: Did): Promise<NewEvent[]> => {
  const people = wereOf<KnownPerson>(did.person);
  const now = new Map((await knownPeople(tx, partnerId)).map((one) => [one.id, one]));
  const credentials = wereOf<KnownCredential>(did.credential);
  const activities = wereOf<KnownActivity>(did.activity);
  await updatePeople(tx, actor.at, people.map(restored));
  await updateCredentials(tx, credentials.map(restored));
  await updateActivities(tx, actor, activities.map(restored));
  return [
    ...people.map((was) => personChanged(now.get(was.id) ?? was, was)),
    ...credentials.map(({ id }): NewEvent => ({ kind: "credential.changed", subjectId: id, data: { fields: [] } })),
    ...activities.map(({ id }): NewEvent => ({ kind: "activity.changed", subjectId: id, data: { fields: [] } })),
  ];
};

const withdrawMade = async (tx: Tx, actor: Actor, did: Did): Promise<NewEvent[]> => {
  const made = { person: madeBy(did.person), credential: madeBy(did.credential), activity: madeBy(did.activity) };
  await withdrawClaims(tx, credential, made.credential);
  await withdrawClaims(tx, activity, made.activity);
  await endConfirmations(tx, actor, made.activity, "withdrawn");
  await withdrawPeople(tx, actor.at, made.person);
  const before = "declared";
  return [
    ...made.credential.map((id): NewEvent => ({ kind: "credential.withdrawn", subjectId: id, data: { before } })),
    ...made.activity.map((id): NewEvent => ({ kind: "activity.withdrawn", subjectId: id, data: { before } })),
    ...made.person.map((id): NewEvent => ({ kind: "person.withdrawn", subjectId: id, data: { credentials: [] } })),
  ];
};

const isUndoable = (state: string): boolean => state === "entered" || state === "failed";

type Undoing = { tx: Tx; actor: Actor; recordMany: RecordMany };

/** Answers how many records a company's import had made or changed. */
const undoRecords = async ({ tx, actor, recordMany }: Undoing, row: ImportRow, did: Did): Promise<number> => {
  const partnerId = requirePartnerId(actor);
  if (!(await mayChangeActivity(tx, actor, { id: row.id, partnerId }))) throw new Refusal("not-permitted");
  await lockCompany(tx, partnerId);
  await lockPeople(tx, partnerId);
  await lockClaims(tx, credential, idsOf(did.credential));
  await lockClaims(tx, activity, idsOf(did.activity));
  await requireUntouched(tx, did, row);
  const events = [...(await restore(tx, actor, partnerId, did)), ...(await withdrawMade(tx, actor, did))];
  await recordMany(partnerId, events);
  return did.person.length + did.credential.length + did.activity.length;
};

/**
 * Takes back all that an import entered, at once: what it made is withdrawn, what it changed is as before. Refuses
 * `import-decided`, with what it is, where anything of it was decided, changed or built upon since.
 */
export const undoImport = (actor: Actor, input: ShownImport): Promise<{ id: string }> =>
  mutate(actor, async (tx, record, recordMany, recordEach) => {
    const row = await lockImport(tx, actor, input);
    const did = await loadDid(tx, row.id);
    if (!isUndoable(row.state) || Object.values(did).every((records) => records.length === 0))
      throw new Refusal("import-over");
    const records = row.partnerId
      ? await undoRecords({ tx, actor, recordMany }, row, did)
      : await withdrawCompanies({ tx, actor, recordEach }, row);
    await writeImport(tx, row.id, { state: "undone", undoneBy: actor.accountId, undoneAt: actor.at });
    await record("import.undone", row.id, { kind: row.kind, records }, { partnerId: row.partnerId });
    return { id: row.id };
  });
