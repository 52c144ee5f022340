import { sql } from "drizzle-orm";
import { endChanged } from "@/db/mutations/confirmation/end";
import { within } from "@/db/queries/filter";
import type { NewEvent } from "@/db/record-many";
import type { activity, credential } from "@/db/schema/claim";
import type { DidRecord } from "@/db/schema/import";
import { person } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { ActivityAct, KnownActivity } from "@/lib/import/staged/activity";
import type { CredentialAct, KnownCredential } from "@/lib/import/staged/credentials";
import type { KnownPerson, PersonAct } from "@/lib/import/staged/people";
import { Refusal } from "@/lib/refusal/refusal";

/** Where the rows of one import are written. */
export type Writing = { tx: Tx; actor: Actor; partnerId: string; importId: string };

/** What was written: the events, people to be told because their address is new, and, for each act in its order, what it made or changed. */
export type Written = { events: NewEvent[]; people: KnownPerson[]; did: DidRecord[][] };

const insertPeople = async ({ tx, actor, partnerId, importId }: Writing, people: readonly KnownPerson[]) => {
  if (people.length === 0) return;
  await tx.execute(sql`
    INSERT INTO person (id, partner_id, name, email, employed_from, employed_until, created_by, created_at, import_id)
    SELECT id, ${partnerId}, name, email, "employedFrom", "employedUntil", ${actor.accountId}::uuid,
      ${actor.at}::timestamptz, ${importId}
    FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS p (id uuid, name text, email text,
      "employedFrom" date, "employedUntil" date)`);
};

/** Changes exactly these rows, as they were when they were compared. @throws Refusal `stale` where one has changed since */
const requireAll = (found: { rowCount: number | null }, wanted: number): void => {
  if ((found.rowCount ?? 0) !== wanted) throw new Refusal("stale");
};

/** Writes people as they are now; `rowVersion` is the one they get. Nobody has agreed at an address that is new. */
export const updatePeople = async (tx: Tx, at: Date, people: readonly KnownPerson[]): Promise<void> => {
  if (people.length === 0) return;
  const found = await tx.execute(sql`
    UPDATE person p SET name = n.name, email = n.email, employed_from = n."employedFrom",
      employed_until = n."employedUntil", row_version = n."rowVersion",
      consented_at = CASE WHEN p.email IS NOT DISTINCT FROM n.email THEN p.consented_at END,
      email_since = CASE WHEN p.email IS NOT DISTINCT FROM n.email THEN p.email_since ELSE ${at}::timestamptz END
    FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS n (id uuid, name text, email text,
      "employedFrom" date, "employedUntil" date, "rowVersion" integer)
    WHERE p.id = n.id AND p.row_version = n."rowVersion" - 1`);
  requireAll(found, people.length);
};

const insertCredentials = async (writing: Writing, credentials: readonly KnownCredential[]): Promise<void> => {
  const { tx, actor, partnerId, importId } = writing;
  if (credentials.length === 0) return;
  await tx.execute(sql`
    INSERT INTO credential (id, partner_id, person_id, type, track, version, candidate_id, earned_on, expires_on, state,
      declared_by, submitted_at, import_id)
    SELECT id, ${partnerId}, "personId", type, track, version, "candidateId", "earnedOn", "expiresOn", 'declared',
      ${actor.accountId}::uuid, ${actor.at}::timestamptz, ${importId}
    FROM jsonb_to_recordset(${JSON.stringify(credentials)}::jsonb) AS c (id uuid, "personId" uuid, type text,
      track text, version text, "candidateId" text, "earnedOn" date, "expiresOn" date)`);
};

/** Writes certifications as they are now. */
export const updateCredentials = async (tx: Tx, rows: readonly KnownCredential[]): Promise<void> => {
  if (rows.length === 0) return;
  const found = await tx.execute(sql`
    UPDATE credential c SET type = n.type, track = n.track, version = n.version, candidate_id = n."candidateId",
      earned_on = n."earnedOn", expires_on = n."expiresOn", row_version = n."rowVersion"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n (id uuid, type text, track text, version text,
      "candidateId" text, "earnedOn" date, "expiresOn" date, "rowVersion" integer)
    WHERE c.id = n.id AND c.row_version = n."rowVersion" - 1`);
  requireAll(found, rows.length);
};

const insertActivities = async (writing: Writing, activities: readonly KnownActivity[]): Promise<void> => {
  const { tx, actor, partnerId, importId } = writing;
  if (activities.length === 0) return;
  await tx.execute(sql`
    INSERT INTO activity (id, partner_id, kind, occurred_on, amount_cents, currency, points, customer, reference, state,
      declared_by, submitted_at, import_id)
    SELECT id, ${partnerId}, kind, "occurredOn", "amountCents", currency, points, customer, reference, 'declared',
      ${actor.accountId}::uuid, ${actor.at}::timestamptz, ${importId}
    FROM jsonb_to_recordset(${JSON.stringify(activities)}::jsonb) AS a (id uuid, kind text, "occurredOn" date,
      "amountCents" bigint, currency text, points bigint, customer text, reference text)`);
};

/** The same of activity; a link to a customer who was told otherwise ends. */
export const updateActivities = async (tx: Tx, actor: Actor, rows: readonly KnownActivity[]): Promise<void> => {
  if (rows.length === 0) return;
  const found = await tx.execute(sql`
    UPDATE activity a SET occurred_on = n."occurredOn", amount_cents = n."amountCents", currency = n.currency,
      points = n.points, customer = n.customer, reference = n.reference, row_version = n."rowVersion"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n (id uuid, "occurredOn" date, "amountCents" bigint,
      currency text, points bigint, customer text, reference text, "rowVersion" integer)
    WHERE a.id = n.id AND a.row_version = n."rowVersion" - 1`);
  requireAll(found, rows.length);
  await endChanged(tx, actor, rows);
};

const added = ({ id, employedFrom, employedUntil }: KnownPerson): NewEvent => ({
  kind: "person.added",
  subjectId: id,
  data: { employedFrom, employedUntil },
});

const days = ({ employedFrom, employedUntil }: KnownPerson) => ({ employedFrom, employedUntil });

export const personChanged = (was: KnownPerson, now: KnownPerson): NewEvent => ({
  kind: "person.changed",
  subjectId: now.id,
  data: { before: days(was), after: days(now) },
});

const made = (of: DidRecord["of"], id: string): DidRecord => ({ of, id, rowVersion: 1, was: null });
const changedTo = (
  of: DidRecord["of"],
  { id, rowVersion }: { id: string; rowVersion: number },
  was: object,
): DidRecord => ({
  ...{ of, id, rowVersion, was },
});

/** Enters and changes people. */
export const writePeople = async (writing: Writing, acts: readonly PersonAct[]): Promise<Written> => {
  await insertPeople(
    writing,
    acts.flatMap(({ person: one, was }) => (was ? [] : [one])),
  );
  await updatePeople(
    writing.tx,
    writing.actor.at,
    acts.flatMap(({ person: one, was }) => (was ? [one] : [])),
  );
  return {
    people: acts.flatMap(({ person: one, was }) => (one.email && one.email !== was?.email ? [one] : [])),
    events: acts.map(({ person: one, was }) => (was ? personChanged(was, one) : added(one))),
    did: acts.map(({ person: one, was }) => [was ? changedTo("person", one, was) : made("person", one.id)]),
  };
};

/** Keeps everybody else from changing these declarations until they are written. */
export const lockClaims = async (tx: Tx, table: typeof credential | typeof activity, ids: readonly string[]) => {
  if (ids.length === 0) return;
  await tx.select({ id: table.id }).from(table).where(within(table.id, ids)).orderBy(table.id).for("update");
};

/** Keeps these people as they are: nobody withdraws them, changes them or declares for them meanwhile. */
export const lockPeople = async (tx: Tx, partnerId: string): Promise<void> => {
  await tx
    .select({ id: person.id })
    .from(person)
    .where(sql`${person.partnerId} = ${partnerId} AND ${person.withdrawnAt} IS NULL`)
    .orderBy(person.id)
    .for("update");
};

const declaredEvent = ({ id, personId, type, track }: KnownCredential): NewEvent => ({
  kind: "credential.declared",
  subjectId: id,
  data: { personId, type, track },
});

/** Enters and changes certifications, with the people they bring along. */
export const writeCredentials = async (writing: Writing, acts: readonly CredentialAct[]): Promise<Written> => {
  const people = acts.flatMap(({ person: one }) => one ?? []);
  await insertPeople(writing, people);
  await insertCredentials(
    writing,
    acts.flatMap(({ credential: one, was }) => (was ? [] : [one])),
  );
  await updateCredentials(
    writing.tx,
    acts.flatMap(({ credential: one, was }) => (was ? [one] : [])),
  );
  const eventsOf = ({ person: one, credential: now, was, fields }: CredentialAct): NewEvent[] => [
    ...(one ? [added(one)] : []),
    was ? { kind: "credential.changed", subjectId: now.id, data: { fields } } : declaredEvent(now),
  ];
  const didOf = ({ person: one, credential: now, was }: CredentialAct): DidRecord[] => [
    ...(one ? [made("person", one.id)] : []),
    was ? changedTo("credential", now, was) : made("credential", now.id),
  ];
  return { people, events: acts.flatMap(eventsOf), did: acts.map(didOf) };
};

/** Enters and changes activity. */
export const writeActivities = async (writing: Writing, acts: readonly ActivityAct[]): Promise<Written> => {
  await insertActivities(
    writing,
    acts.flatMap(({ activity: one, was }) => (was ? [] : [one])),
  );
  await updateActivities(
    writing.tx,
    writing.actor,
    acts.flatMap(({ activity: one, was }) => (was ? [one] : [])),
  );
  const eventOf = ({ activity: now, was, fields }: ActivityAct): NewEvent =>
    was
      ? { kind: "activity.changed", subjectId: now.id, data: { fields } }
      : { kind: "activity.declared", subjectId: now.id };
  return {
    people: [],
    events: acts.map(eventOf),
    did: acts.map(({ activity: now, was }) => [was ? changedTo("activity", now, was) : made("activity", now.id)]),
  };
};
