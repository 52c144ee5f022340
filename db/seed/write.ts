import { randomUUID } from "node:crypto";
import { setImmediate as pause } from "node:timers/promises";
import { activity, credential } from "@/db/schema/claim";
import { file, partner, person } from "@/db/schema/partner";
import { auditChain, auditEvent } from "@/db/schema/record";
import type { Tx } from "@/db/tx";
import { type EventBody, hashEvent } from "@/lib/audit/event";
import { decideFirst, writeFirstDecisions } from "./decide";
import { makeEvidence } from "./evidence";
import { dossierFacts } from "./facts";
import { insertAll } from "./insert-all";
import type { Dossier } from "./rows";

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

/** Companies with all that is written about them: evidence, and the two events with which each chain begins. */
type Batch = {
  dossiers: readonly Dossier[];
  files: (typeof file.$inferInsert)[];
  admitted: (Omit<EventBody, "at"> & { at: Date; hash: string })[];
  decided: ReturnType<typeof decideFirst>[];
};

/**
 * Prepares companies for being written, with their first decisions; their declarations get evidence where there is a place
 * for it.
 */
export const prepare = async (
  dossiers: readonly Dossier[],
  store: StoreEvidence | null,
  seededAt: Date,
): Promise<Batch> => {
  const files = store ? await attachEvidence(dossiers, store, seededAt) : [];
  const admittedAt = new Date(seededAt.getTime() - 3_600_000);
  const admitted = dossiers.map(({ partner: { id } }) => {
    const body = admission(id, admittedAt);
    return { ...body, at: admittedAt, hash: hashEvent(body) };
  });
  const decided: Batch["decided"] = [];
  for (const [place, one] of dossiers.entries()) {
    // Now and then the statement that waits for the batch before goes first.
    if (place % 25 === 0) await pause();
    decided.push(decideFirst(dossierFacts(one), admitted[place]?.hash ?? "", seededAt));
  }
  return { dossiers, files, admitted, decided };
};

/** Writes prepared companies, people, declarations and evidence, and the events and decisions about each company. */
export const writeBatch = async (tx: Tx, { dossiers, files, admitted, decided }: Batch): Promise<void> => {
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
  await insertAll(
    tx,
    auditChain,
    admitted.map(({ chainId, seq, hash }) => ({ id: chainId, seq, hash })),
  );
  await insertAll(tx, auditEvent, admitted);
  await writeFirstDecisions(tx, decided);
};
