import { randomUUID } from "node:crypto";
import { and, count, eq, gt } from "drizzle-orm";
import { lockCompany } from "@/db/mutations/benefit/ground";
import { requireRoomFor } from "@/db/mutations/partner/capacity";
import { actsOf, type PlannedImport, planImport, recordsMade } from "@/db/queries/import/plan";
import type { RecordEvent } from "@/db/record";
import type { RecordMany } from "@/db/record-many";
import { activity, credential } from "@/db/schema/claim";
import { importing, type importRow } from "@/db/schema/import";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { mostRows } from "@/lib/import/limits";
import type { ReadyRow } from "@/lib/import/staged/plan";
import type { ShownImport } from "@/lib/import/staged/schema";
import { type Counts, toEnter } from "@/lib/import/staged/state";
import { importLimits } from "@/lib/partner/capacity";
import { requirePartnerId } from "@/lib/partner/own";
import type { RefusalCode } from "@/lib/refusal/code";
import { Refusal } from "@/lib/refusal/refusal";
import { notifyPeople } from "./notify";
import { type ImportRow, lockDraft, rowsToEnter, writeEntered, writeImport } from "./row";
import {
  lockClaims,
  lockPeople,
  type Writing,
  type Written,
  writeActivities,
  writeCredentials,
  writePeople,
} from "./write";

const hour = 3_600_000;

/** Refuses another import of an account that had too many entered within an hour. */
const requirePace = async (tx: Tx, { accountId, at }: Actor): Promise<void> => {
  const since = new Date(at.getTime() - hour);
  const isOwn = and(eq(importing.enteredBy, accountId ?? ""), gt(importing.askedAt, since));
  const [recent] = await tx.select({ imports: count() }).from(importing).where(isOwn);
  if ((recent?.imports ?? 0) >= importLimits.enteredAnHour) throw new Refusal("rate-limited", { minutes: 60 });
};

/** How many rows one transaction enters: so many that it is worth its round trips, so few that others wait a moment only. */
const atOnce = 1_000;

/** An import that is being entered, under lock; refuses `import-over` where it is not, or not any more. */
export const lockEntering = async (tx: Tx, importer: Actor, id: string): Promise<ImportRow> => {
  const [row] = await tx.select().from(importing).where(eq(importing.id, id)).for("update");
  if (row?.state !== "entering") throw new Refusal("import-over");
  requirePermission(importer, "import.make", row);
  return row;
};

/** Rows as they were read when they were looked through. */
const asReady = (rows: readonly Pick<typeof importRow.$inferSelect, "line" | "fields">[]): ReadyRow[] =>
  rows.map(({ line, fields }) => ({ line, fields: fields ?? {}, faults: {}, isLeftOut: false }));

const changedIn = (acts: readonly { was: { id: string } | null }[]): string[] =>
  acts.flatMap(({ was }) => (was ? [was.id] : []));

/** Writes what was planned, after everything that it changes is locked. */
const write = async (writing: Writing, planned: PlannedImport): Promise<Written> => {
  const { tx, partnerId } = writing;
  if (planned.kind === "companies") throw new Error("Companies are founded, not written");
  if (planned.kind === "credentials") await lockClaims(tx, credential, changedIn(actsOf(planned.rows)));
  if (planned.kind === "activity") await lockClaims(tx, activity, changedIn(actsOf(planned.rows)));
  await requireRoomFor(tx, partnerId, recordsMade(planned));
  if (planned.kind === "people") return writePeople(writing, actsOf(planned.rows));
  if (planned.kind === "credentials") return writeCredentials(writing, actsOf(planned.rows));
  return writeActivities(writing, actsOf(planned.rows));
};

/** Refuses a sheet of which the company has no room for every row, before any is entered. */
const requireWholeRoom = async (tx: Tx, actor: Actor, row: ImportRow, partnerId: string): Promise<void> => {
  const rows = asReady(await rowsToEnter(tx, row, mostRows));
  const planned = await planImport(tx, row.kind, { actor, partnerId, rows, newId: randomUUID });
  await requireRoomFor(tx, partnerId, recordsMade(planned));
};

/** Has the rows of an import entered: a job does it, a few at a time, in the name of whoever asked. */
export const enterImport = (actor: Actor, input: ShownImport): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const row = await lockDraft(tx, actor, input);
    const total = toEnter(row.counts);
    if (row.state !== "ready" || total === 0) throw new Refusal("nothing-to-enter");
    await requirePace(tx, actor);
    if (row.partnerId) await requireWholeRoom(tx, actor, row, row.partnerId);
    const asked = { enteredBy: actor.accountId, askedAt: actor.at };
    await writeImport(tx, row.id, { state: "entering", total, done: 0, ...asked });
    await record("import.started", row.id, { kind: row.kind, rows: total }, { partnerId: row.partnerId });
    return { id: row.id };
  });

/** The counts of an import once rows turned out otherwise than they looked. */
export const recount = (counts: Counts, planned: PlannedImport, before: readonly { will: string | null }[]): Counts => {
  const now: Record<string, number> = { ...counts };
  for (const [at, { will }] of planned.rows.entries()) {
    const was = before[at]?.will ?? will;
    if (was === will) continue;
    now[was] = (now[was] ?? 0) - 1;
    now[will] = (now[will] ?? 0) + 1;
  }
  return now;
};

type Ground = { tx: Tx; importer: Actor; row: ImportRow; recordMany: RecordMany };

/** Enters the next rows. Answers how many it looked at. */
const enterRows = async ({ tx, importer, row, recordMany }: Ground): Promise<number> => {
  const partnerId = requirePartnerId(importer);
  const next = await rowsToEnter(tx, row, atOnce);
  if (next.length === 0) return 0;
  const planned = await planImport(tx, row.kind, {
    ...{ actor: importer, partnerId, rows: asReady(next), newId: randomUUID },
  });
  const writing = { tx, actor: importer, partnerId, importId: row.id };
  const written = await write(writing, planned);
  await notifyPeople(writing, written.people, row.done);
  const did = written.did.values();
  const entered = planned.rows.map(({ line, will, faults, act }) => ({
    line,
    will,
    faults,
    did: act ? (did.next().value ?? []) : [],
  }));
  await writeEntered(tx, row, entered);
  await recordMany(partnerId, written.events);
  row.counts = recount(row.counts, planned, next);
  row.done += next.length;
  await writeImport(tx, row.id, { counts: row.counts, done: row.done });
  return next.length;
};

/** Notes that an import is entered. */
export const finish = async (
  tx: Tx,
  record: RecordEvent,
  importer: Actor,
  { id, kind, counts, partnerId }: ImportRow,
): Promise<void> => {
  await writeImport(tx, id, { state: "entered", enteredAt: importer.at });
  await record("import.entered", id, { kind, counts }, { partnerId });
};

/**
 * Enters the next rows of an import in one transaction: their records, their events, and how far it is, so that an
 * interruption anywhere enters none twice. Rows are compared once more with what the company has by now. Answers whether
 * that was the last of it.
 */
export const enterChunk = (importer: Actor, id: string): Promise<boolean> =>
  mutate(importer, async (tx, record, recordMany) => {
    const row = await lockEntering(tx, importer, id);
    const partnerId = requirePartnerId(importer);
    await lockCompany(tx, partnerId);
    if (row.kind !== "activity") await lockPeople(tx, partnerId);
    let events = 0;
    const counted: RecordMany = async (about, news) => {
      events += news.length;
      await recordMany(about, news);
    };
    for (;;) {
      const looked = await enterRows({ tx, importer, row, recordMany: counted });
      if (looked < atOnce) break;
      // Rows that turned out to bring nothing new leave no event, so that the next ones belong to the same act.
      if (events > 0) return false;
    }
    await finish(tx, record, importer, row);
    return true;
  });

/** Ends an import for good that cannot go on: what was entered stays, and can be undone. */
export const failImport = (system: Actor, id: string, code: RefusalCode): Promise<void> =>
  mutate(system, async (tx, record) => {
    const [row] = await tx.select().from(importing).where(eq(importing.id, id)).for("update");
    if (row?.state !== "entering") throw new Refusal("import-over");
    await writeImport(tx, id, { state: "failed", fault: code });
    await record("import.failed", id, { code }, { partnerId: row.partnerId });
  });
