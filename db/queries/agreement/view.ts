import { and, desc, eq, sql } from "drizzle-orm";
import { isPresent } from "@/db/queries/account/seat";
import { type DocumentRow, listDocuments } from "@/db/queries/agreement/document";
import { mayMemberSign } from "@/db/queries/mandate/held";
import { account, membership } from "@/db/schema/account";
import { type agreement, agreementShare, agreementSignature } from "@/db/schema/agreement";
import { programme } from "@/db/schema/programme";
import type { Tx } from "@/db/tx";
import type { Instrument } from "@/lib/agreement/document/instrument";
import type { AgreementKind } from "@/lib/agreement/document/kind";
import { sortTimeline, type TimelineEntry } from "@/lib/agreement/evidence/compose";
import type { Evidence, SignerEvidence } from "@/lib/agreement/evidence/schema";
import type { AgreementState } from "@/lib/agreement/life/state";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { loadTimeline } from "./evidence";

export type DocumentView = { language: AgreementLanguage; sha256: string; sizeBytes: number; pages: number };
type SignatureView = {
  side: "partner" | "vendor";
  name: string;
  capacity: string;
  signedAt: Date;
  language: AgreementLanguage;
  documentSha256: string;
};
export type ShareView = { id: string; by: string; createdAt: Date; expiresAt: Date; isOpen: boolean };
export type SignatoryView = { name: string; hasMandate: boolean };

export type AgreementView = {
  id: string;
  partnerId: string;
  /** An offer past its day reads as expired, whether or not the portal's job has been by. */
  state: AgreementState;
  rowVersion: number;
  templateVersion: string;
  annexes: string[];
  kind: AgreementKind;
  act: Instrument;
  createdAt: Date;
  offeredAt: Date | null;
  offerExpiresAt: Date | null;
  closedAt: Date | null;
  closedReason: string | null;
  inForceAt: Date | null;
  inForceOn: string | null;
  endsOn: string | null;
  sealedSha256: string | null;
  sealLevel: Evidence["seal"]["level"] | null;
  sealedBytes: number | null;
  /** Why the last attempt at sealing failed, and how many there were: staff sees it. */
  sealAttempts: number;
  sealError: string | null;
  documents: DocumentView[];
  signatures: SignatureView[];
  timeline: TimelineEntry[];
};

type Row = typeof agreement.$inferSelect;

const stateAt = (row: Row, at: Date): AgreementState =>
  row.state === "offered" && row.offerExpiresAt && row.offerExpiresAt <= at ? "expired" : (row.state as AgreementState);

export const documentView = ({ language, sha256, sizeBytes, pages }: DocumentRow): DocumentView => ({
  ...{ language, sha256, sizeBytes, pages },
});

const listDocumentViews = async (tx: Tx, id: string): Promise<DocumentView[]> =>
  (await listDocuments(tx, id)).map(documentView).sort((a, b) => b.language.localeCompare(a.language));

const viewOf = (row: typeof agreementSignature.$inferSelect): SignatureView => {
  const { identity } = row.evidence as SignerEvidence;
  const { side, signedAt, language, documentSha256 } = row;
  return { side, name: identity.name, capacity: identity.capacity, signedAt, language, documentSha256 };
};

/** An agreement as a page shows it. */
export const describeAgreement = async (tx: Tx, at: Date, row: Row): Promise<AgreementView> => {
  const signatures = await tx.select().from(agreementSignature).where(eq(agreementSignature.agreementId, row.id));
  const mandateId = signatures.find(({ side }) => side === "partner")?.mandateId ?? null;
  const { id, partnerId, rowVersion, templateVersion, annexes, kind, act, createdAt, offeredAt, offerExpiresAt } = row;
  const { closedAt, closedReason, inForceAt, inForceOn, endsOn } = row;
  const { sealedSha256, sealedBytes, sealAttempts, sealError } = row;
  return {
    ...{ id, partnerId, rowVersion, templateVersion, annexes, kind, act, createdAt, offeredAt, offerExpiresAt },
    ...{ closedAt, closedReason, inForceAt, inForceOn, endsOn },
    ...{ sealedSha256, sealedBytes, sealAttempts, sealError },
    sealLevel: (row.evidence as Evidence | null)?.seal.level ?? null,
    state: stateAt(row, at),
    documents: await listDocumentViews(tx, id),
    signatures: signatures.map(viewOf).sort((a, b) => a.signedAt.getTime() - b.signedAt.getTime()),
    timeline: sortTimeline(await loadTimeline(tx, id, mandateId)),
  };
};

export const listShares = async (tx: Tx, at: Date, agreementId: string): Promise<ShareView[]> => {
  const rows = await tx
    .select({
      id: agreementShare.id,
      by: account.name,
      createdAt: agreementShare.createdAt,
      expiresAt: agreementShare.expiresAt,
      revokedAt: agreementShare.revokedAt,
    })
    .from(agreementShare)
    .innerJoin(account, eq(account.id, agreementShare.createdBy))
    .where(eq(agreementShare.agreementId, agreementId))
    .orderBy(desc(agreementShare.createdAt))
    .limit(10);
  return rows.map(({ revokedAt, ...row }) => ({ ...row, isOpen: revokedAt === null && row.expiresAt > at }));
};

/** The company's signatories, and whether each has a mandate today. */
export const listSignatories = (tx: Tx, partnerId: string, today: string): Promise<SignatoryView[]> =>
  tx
    .select({ name: account.name, hasMandate: mayMemberSign(today) })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(eq(membership.partnerId, partnerId), isPresent, sql`'signatory' = ANY (${membership.roles})`))
    .orderBy(account.name);

export const vendorName = async (tx: Tx): Promise<string> => {
  const [row] = await tx.select({ name: programme.vendorName }).from(programme);
  return row?.name ?? "";
};
