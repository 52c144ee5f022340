import { randomUUID } from "node:crypto";
import { getTableColumns, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { activity, credential } from "@/db/schema/claim";
import { file, partner, person } from "@/db/schema/partner";
import { auditChain, auditEvent } from "@/db/schema/record";
import type { Tx } from "@/db/tx";
import { type EventBody, hashEvent } from "@/lib/audit/event";
import { makeEvidence } from "./evidence";
import type { Dossier } from "./rows";

/** Few enough for one statement's text. */
const chunk = 5_000;

/**
 * Inserts rows as one JSON text each few thousand, which PostgreSQL takes apart faster than parameters. Columns that no row
 * gives have the table's defaults, others the schema's.
 */
export const insertAll = async <T extends PgTable>(tx: Tx, table: T, rows: T["$inferInsert"][]): Promise<void> => {
  const columns = getTableColumns(table);
  const given = Object.keys(columns).filter((key) =>
    rows.some((row) => (row as Record<string, unknown>)[key] !== undefined),
  );
  const names = sql.join(
    given.map((key) => sql.identifier(columns[key]?.name ?? key)),
    sql`, `,
  );
  const named = (row: Record<string, unknown>) =>
    Object.fromEntries(
      given.map((key) => [columns[key]?.name ?? key, row[key] === undefined ? columns[key]?.default : row[key]]),
    );
  for (let start = 0; start < rows.length; start += chunk) {
    const json = JSON.stringify(rows.slice(start, start + chunk).map(named));
    await tx.execute(
      sql`INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, ${json}::json)`,
    );
  }
};

export type StoreEvidence = (content: Uint8Array) => Promise<{ storageKey: string; sha256: string; sizeBytes: number }>;

type Waiting = { dossier: Dossier; row: Dossier["credentials"][number] | Dossier["activities"][number] };

const waitingOf = (dossiers: readonly Dossier[]): Waiting[] =>
  dossiers.flatMap((dossier) =>
    [...dossier.credentials, ...dossier.activities]
      .filter((row) => row.state === "declared")
      .map((row) => ({ dossier, row })),
  );

const proofOf = ({ dossier, row }: Waiting): { title: string; lines: string[] } => {
  const company = dossier.partner.name;
  if ("earnedOn" in row) {
    const holder = dossier.people.find((one) => one.id === row.personId)?.name ?? "";
    const title = `${row.type}${row.track ? `-${row.track}` : ""} ${row.version ?? ""}`;
    return { title, lines: [holder, `Candidate ID: ${row.candidateId}`, row.earnedOn, company] };
  }
  const amount = row.amountCents
    ? `${(row.amountCents / 100).toFixed(2)} EUR`
    : row.points
      ? `${row.points} points`
      : (row.customer ?? "");
  const titles = {
    "licence-revenue": "Bon de commande",
    "cloud-service": "Relevé de consommation",
    deployment: "Procès-verbal de recette",
  };
  return { title: titles[row.kind], lines: [company, amount, row.reference ?? "", row.occurredOn] };
};

/**
 * Attaches evidence to each waiting declaration; each is submitted a little later than the one before, up to the hour
 * of seeding.
 */
const attachEvidence = async (dossiers: readonly Dossier[], store: StoreEvidence, seededAt: Date) => {
  const waiting = waitingOf(dossiers);
  const files: (typeof file.$inferInsert)[] = [];
  for (const [place, one] of waiting.entries()) {
    const { title, lines } = proofOf(one);
    const stored = await store(await makeEvidence(title, lines));
    const id = randomUUID();
    const submittedAt = new Date(seededAt.getTime() - (waiting.length - place) * 47 * 60_000);
    files.push({
      id,
      partnerId: one.dossier.partner.id,
      name: `${title}.pdf`,
      mediaType: "application/pdf",
      createdAt: submittedAt,
      ...stored,
    });
    Object.assign(one.row, { proofFileId: id, submittedAt });
  }
  return files;
};

const admission = (partnerId: string, at: Date): EventBody => ({
  chainId: partnerId,
  seq: 1,
  id: randomUUID(),
  partnerId,
  accountId: null,
  kind: "partner.admitted",
  subjectId: partnerId,
  data: { demo: true },
  personalHash: null,
  at: at.toISOString(),
  previousHash: "",
});

/** Begins the chain of each company; answers the hash of its first event by company. */
const admit = async (tx: Tx, partnerIds: readonly string[], admittedAt: Date): Promise<Map<string, string>> => {
  const events = partnerIds.map((id) => {
    const body = admission(id, admittedAt);
    return { ...body, at: admittedAt, hash: hashEvent(body) };
  });
  const heads = events.map(({ chainId, seq, hash }) => ({ id: chainId, seq, hash }));
  await insertAll(tx, auditChain, heads);
  await insertAll(tx, auditEvent, events);
  return new Map(events.map(({ chainId, hash }) => [chainId, hash]));
};

/**
 * Writes companies, people, declarations, evidence where there is a place for it, and the first event of each company's
 * chain; answers the hash of that event by company.
 */
export const writeDossiers = async (
  tx: Tx,
  dossiers: readonly Dossier[],
  store: StoreEvidence | null,
  seededAt: Date,
): Promise<Map<string, string>> => {
  const files = store ? await attachEvidence(dossiers, store, seededAt) : [];
  await insertAll(
    tx,
    partner,
    dossiers.map((one) => one.partner),
  );
  await insertAll(tx, file, files);
  await insertAll(
    tx,
    person,
    dossiers.flatMap((one) => one.people),
  );
  await insertAll(
    tx,
    credential,
    dossiers.flatMap((one) => one.credentials),
  );
  await insertAll(
    tx,
    activity,
    dossiers.flatMap((one) => one.activities),
  );
  const ids = dossiers.map(({ partner: { id } }) => id);
  return admit(tx, ids, new Date(seededAt.getTime() - 3_600_000));
};
