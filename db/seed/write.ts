import { randomUUID } from "node:crypto";
import { setImmediate as pause } from "node:timers/promises";
import { activity, credential } from "@/db/schema/claim";
import { file, partner, person } from "@/db/schema/partner";
import { auditChain, auditEvent } from "@/db/schema/record";
import type { Tx } from "@/db/tx";
import { isBuiltInKind } from "@/lib/activity/kind";
import { type EventBody, hashEvent } from "@/lib/audit/event";
import { credentialName } from "@/lib/credential/name";
import { type DecisionTexts, decideFirst, decisionTexts, quickHash, writeFirstDecisions } from "./decide";
import { makeEvidence } from "./evidence";
import { dossierFacts } from "./facts";
import { insertTexts, type RowTexts, rowTexts } from "./insert-all";
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
    const title = `${credentialName({ type: row.type, track: row.track ?? null })} ${row.version ?? ""}`;
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
  return {
    title: isBuiltInKind(row.kind) ? titles[row.kind] : "",
    lines: [company, amount, row.reference ?? "", row.occurredOn],
  };
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
export type Prepared = {
  partners: RowTexts;
  files: RowTexts;
  people: RowTexts;
  credentials: RowTexts;
  activities: RowTexts;
  chains: RowTexts;
  admitted: RowTexts;
  decided: DecisionTexts;
};

const admittedOf = (dossiers: readonly Dossier[], seededAt: Date) => {
  const at = new Date(seededAt.getTime() - 3_600_000);
  return dossiers.map(({ partner: { id } }) => {
    const body = admission(id, at);
    return { ...body, at, hash: hashEvent(body, quickHash) };
  });
};

const decidedOf = async (dossiers: readonly Dossier[], admitted: readonly { hash: string }[], seededAt: Date) => {
  const decided: ReturnType<typeof decideFirst>[] = [];
  for (const [place, one] of dossiers.entries()) {
    // Now and then the statement that waits for the batch before goes first.
    if (place % 25 === 0) await pause();
    decided.push(decideFirst(dossierFacts(one), admitted[place]?.hash ?? "", seededAt));
  }
  return decided;
};

/**
 * Prepares companies for being written, with their first decisions; their declarations get evidence where there is a place
 * for it. All is text in the end, which a thread hands over cheaply.
 */
export const prepare = async (
  dossiers: readonly Dossier[],
  store: StoreEvidence | null,
  seededAt: Date,
): Promise<Prepared> => {
  const files = store ? await attachEvidence(dossiers, store, seededAt) : [];
  const admitted = admittedOf(dossiers, seededAt);
  const all = <T>(rowsOf: (one: Dossier) => T[]): T[] => dossiers.flatMap(rowsOf);
  return {
    partners: rowTexts(
      partner,
      all((one) => [one.partner]),
    ),
    files: rowTexts(file, files),
    people: rowTexts(
      person,
      all((one) => one.people),
    ),
    credentials: rowTexts(
      credential,
      all((one) => one.credentials),
    ),
    activities: rowTexts(
      activity,
      all((one) => one.activities),
    ),
    chains: rowTexts(
      auditChain,
      admitted.map(({ chainId, seq, hash }) => ({ id: chainId, seq, hash })),
    ),
    admitted: rowTexts(auditEvent, admitted),
    decided: decisionTexts(await decidedOf(dossiers, admitted, seededAt)),
  };
};

/** Writes prepared companies, people, declarations and evidence, and the events and decisions about each company. */
export const writeBatch = async (tx: Tx, prepared: Prepared): Promise<void> => {
  await insertTexts(tx, partner, prepared.partners);
  await insertTexts(tx, file, prepared.files);
  await insertTexts(tx, person, prepared.people);
  await insertTexts(tx, credential, prepared.credentials);
  await insertTexts(tx, activity, prepared.activities);
  await insertTexts(tx, auditChain, prepared.chains);
  await insertTexts(tx, auditEvent, prepared.admitted);
  await writeFirstDecisions(tx, prepared.decided);
};
