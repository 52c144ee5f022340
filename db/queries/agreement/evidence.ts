import { and, eq, inArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { listDocuments } from "@/db/queries/agreement/document";
import { account, membership } from "@/db/schema/account";
import { agreement, agreementEvent, agreementSignature } from "@/db/schema/agreement";
import { mandate } from "@/db/schema/claim";
import { auditChain } from "@/db/schema/record";
import type { Tx } from "@/db/tx";
import { type EvidenceBasis, isTimelineKind, type TimelineEntry } from "@/lib/agreement/evidence/compose";
import type { SignerEvidence } from "@/lib/agreement/evidence/schema";

type Row = typeof agreement.$inferSelect;
type Signature = typeof agreementSignature.$inferSelect;

const isMember = sql<boolean>`EXISTS (SELECT 1 FROM ${membership} m
  WHERE m.account_id = ${agreementEvent.accountId} AND m.partner_id = ${agreementEvent.partnerId})`;

const textOf = (value: unknown): string | null => (value === undefined || value === null ? null : String(value));

/** What each kind calls for: a language, a refusal code, a method, a number of days. */
const detailOf = (data: Record<string, unknown>): string | null =>
  textOf(data.code ?? data.language ?? data.method ?? data.days ?? data.templateVersion);

/** The agreement's own events, as entries of the evidence file's timeline. */
const timelineEntries = async (tx: Tx, agreementId: string): Promise<TimelineEntry[]> => {
  const rows = await tx
    .select({
      kind: agreementEvent.kind,
      at: agreementEvent.at,
      data: agreementEvent.data,
      accountId: agreementEvent.accountId,
      by: account.name,
      isMember,
    })
    .from(agreementEvent)
    .leftJoin(account, eq(account.id, agreementEvent.accountId))
    .where(eq(agreementEvent.agreementId, agreementId));
  return rows.flatMap(({ kind, at, data, accountId, by, isMember: ofPartner }) => {
    if (!isTimelineKind(kind)) return [];
    const side = accountId === null ? "portal" : ofPartner ? "partner" : "vendor";
    return [{ kind, at: at.toISOString(), by, side, detail: detailOf(data) }];
  });
};

type LetterRow = { state: string; sent_at: string | null; tried_at: string; to_email: string };

/** Emails about the agreement that a mail server took or gave back, for either party. */
const mailEntries = async (tx: Tx, agreementId: string): Promise<TimelineEntry[]> => {
  const { rows } = await tx.execute<LetterRow>(
    sql`SELECT state, sent_at, tried_at, to_email FROM letters_about(${agreementId})`,
  );
  return rows.map(({ state, sent_at: sentAt, tried_at: triedAt, to_email: to }) => ({
    kind: state === "sent" ? "mail-accepted" : "mail-bounced",
    at: new Date(sentAt ?? triedAt).toISOString(),
    by: null,
    side: "portal",
    detail: to,
  }));
};

/** When staff confirmed the mandate signed under, and the one it was delegated under. */
const mandateEntries = async (tx: Tx, mandateId: string | null): Promise<TimelineEntry[]> => {
  if (!mandateId) return [];
  const above = sql`(SELECT parent_id FROM mandate WHERE id = ${mandateId})`;
  const rows = await tx
    .select({ at: mandate.decidedAt, by: account.name })
    .from(mandate)
    .leftJoin(account, eq(account.id, mandate.decidedBy))
    .where(
      and(or(eq(mandate.id, mandateId), sql`${mandate.id} = ${above}`), inArray(mandate.state, ["verified", "ended"])),
    );
  return rows.flatMap(({ at, by }) =>
    at ? [{ kind: "mandate-confirmed" as const, at: at.toISOString(), by, side: "vendor" as const, detail: null }] : [],
  );
};

/** The timeline so far: on screen before the seal, in the evidence file after it. */
export const loadTimeline = async (tx: Tx, agreementId: string, mandateId: string | null): Promise<TimelineEntry[]> => [
  ...(await timelineEntries(tx, agreementId)),
  ...(await mailEntries(tx, agreementId)),
  ...(await mandateEntries(tx, mandateId)),
];

const replaced = alias(agreement, "replaced");

const predecessorOf = async (tx: Tx, row: Row): Promise<string | null> => {
  if (!row.predecessorId) return null;
  const [found] = await tx
    .select({ sha256: replaced.sealedSha256 })
    .from(replaced)
    .where(eq(replaced.id, row.predecessorId));
  return found?.sha256 ?? null;
};

const evidenceIn = (signature: Signature): SignerEvidence => signature.evidence as SignerEvidence;

const signaturesOf = async (tx: Tx, agreementId: string): Promise<{ partner: Signature; vendor: Signature }> => {
  const rows = await tx.select().from(agreementSignature).where(eq(agreementSignature.agreementId, agreementId));
  const partner = rows.find(({ side }) => side === "partner");
  const vendor = rows.find(({ side }) => side === "vendor");
  if (!partner || !vendor) throw new Error(`Agreement ${agreementId} is not signed by both parties`);
  return { partner, vendor };
};

const headOf = async (tx: Tx, partnerId: string): Promise<{ sequence: number; sha256: string }> => {
  const [head] = await tx.select().from(auditChain).where(eq(auditChain.id, partnerId));
  if (!head) throw new Error(`Company ${partnerId} has no audit chain`);
  return { sequence: head.seq, sha256: head.hash };
};

/** What the evidence file of a countersigned agreement is made from, and where the signed PDF is kept. */
export const loadEvidenceBasis = async (tx: Tx, row: Row): Promise<EvidenceBasis & { storageKey: string }> => {
  const { partner, vendor } = await signaturesOf(tx, row.id);
  const document = (await listDocuments(tx, row.id)).find(({ language }) => language === partner.language);
  if (document?.sha256 !== partner.documentSha256 || document.sha256 !== vendor.documentSha256)
    throw new Error(`The signatures of agreement ${row.id} are about another document`);
  const { language, sha256, sizeBytes: bytes, pages, storageKey } = document;
  return {
    agreementId: row.id,
    kind: row.kind,
    templateVersion: row.templateVersion,
    annexes: row.annexes,
    document: { language, sha256, bytes, pages },
    predecessorSha256: await predecessorOf(tx, row),
    partner: evidenceIn(partner),
    vendor: evidenceIn(vendor),
    timeline: await loadTimeline(tx, row.id, partner.mandateId),
    auditHead: await headOf(tx, row.partnerId),
    storageKey,
  };
};
