import { randomUUID } from "node:crypto";
import type { PgTable } from "drizzle-orm/pg-core";
import { activity, credential } from "@/db/schema/claim";
import { file, partner, person } from "@/db/schema/partner";
import { auditChain, auditEvent } from "@/db/schema/record";
import type { Tx } from "@/db/tx";
import { type EventBody, hashEvent } from "@/lib/audit/event";
import { makeEvidence } from "./evidence";
import type { Dossier } from "./rows";

const chunk = 500;

export const insertAll = async <T extends PgTable>(tx: Tx, table: T, rows: T["$inferInsert"][]): Promise<void> => {
  for (let start = 0; start < rows.length; start += chunk)
    await tx.insert(table).values(rows.slice(start, start + chunk));
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

/** Writes companies, people, declarations, evidence, and the first event of each company's chain. */
export const writeDossiers = async (
  tx: Tx,
  dossiers: readonly Dossier[],
  store: StoreEvidence,
  seededAt: Date,
): Promise<void> => {
  const files = await attachEvidence(dossiers, store, seededAt);
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
  const admittedAt = new Date(seededAt.getTime() - 3_600_000);
  const events = dossiers.map((one) => {
    const body = admission(one.partner.id, admittedAt);
    return { ...body, at: admittedAt, hash: hashEvent(body) };
  });
  await insertAll(
    tx,
    auditChain,
    events.map(({ chainId, seq, hash }) => ({ id: chainId, seq, hash })),
  );
  await insertAll(tx, auditEvent, events);
};
