import { eq } from "drizzle-orm";
import { type Delivery, listDeliveries } from "@/db/queries/agreement/delivery";
import { listDocuments } from "@/db/queries/agreement/document";
import { type AgreementView, documentView } from "@/db/queries/agreement/view";
import { agreement } from "@/db/schema/agreement";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Instrument } from "@/lib/agreement/document/instrument";
import { readEvidence } from "@/lib/agreement/evidence/read";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import { isAgreementLanguage } from "@/lib/agreement/text/language";
import { Refusal } from "@/lib/refusal/refusal";

type Row = typeof agreement.$inferSelect;

const findVisible = async (tx: Tx, actor: Actor, id: string): Promise<Row> => {
  const [row] = await tx.select().from(agreement).where(eq(agreement.id, id));
  if (!row || !can(actor, "agreement.view", row)) throw new Refusal("not-found");
  return row;
};

type StoredDocument = { storageKey: string; sha256: string; name: string };

/** Where the PDF of one language is kept. */
export const findDocument = (actor: Actor, id: string, language: string): Promise<StoredDocument> =>
  read(actor, async (tx) => {
    const row = await findVisible(tx, actor, id);
    return documentIn(tx, row.id, language);
  });

const documentIn = async (tx: Tx, id: string, language: string): Promise<StoredDocument> => {
  if (!isAgreementLanguage(language)) throw new Refusal("not-found");
  const found = (await listDocuments(tx, id)).find((one) => one.language === language);
  if (!found) throw new Refusal("not-found");
  const { storageKey, sha256 } = found;
  return { storageKey, sha256, name: `agreement-${id.slice(0, 8)}-${language}.pdf` };
};

const sealedStates = ["in-force", "superseded", "terminated"];

/** The sealed file, served only once the agreement was in force. */
export const findSealed = (actor: Actor, id: string): Promise<StoredDocument & { evidence: Evidence }> =>
  read(actor, async (tx) => {
    const row = await findVisible(tx, actor, id);
    if (!sealedStates.includes(row.state) || !row.sealedKey || !row.sealedSha256) throw new Refusal("not-found");
    const name = `agreement-${id.slice(0, 8)}-sealed.pdf`;
    return { storageKey: row.sealedKey, sha256: row.sealedSha256, name, evidence: row.evidence as Evidence };
  });

export type SharedReading = {
  id: string;
  company: string;
  templateVersion: string;
  annexes: string[];
  act: Instrument;
  documents: AgreementView["documents"];
  isOpen: boolean;
};

/** What a reading link opens: the row-level policies let its holder see that one agreement and nothing else. */
export const getSharedReading = (visitor: Actor): Promise<SharedReading> =>
  read(visitor, async (tx) => {
    const [row] = visitor.linkHash ? await tx.select().from(agreement).limit(1) : [];
    if (!row) throw new Refusal("not-found");
    const [company] = await tx.select({ name: partner.name }).from(partner).where(eq(partner.id, row.partnerId));
    const documents = (await listDocuments(tx, row.id)).map(documentView);
    const { id, templateVersion, annexes, act } = row;
    return {
      id,
      company: company?.name ?? "",
      templateVersion,
      annexes,
      act,
      documents,
      isOpen: row.state === "offered",
    };
  });

/** The PDF a reading link opens. */
export const findSharedDocument = (visitor: Actor, language: string): Promise<StoredDocument> =>
  read(visitor, async (tx) => {
    const [row] = visitor.linkHash ? await tx.select({ id: agreement.id }).from(agreement).limit(1) : [];
    if (!row) throw new Refusal("not-found");
    return documentIn(tx, row.id, language);
  });

/** The evidence of a sealed agreement, for its readable page. */
export const getEvidence = (
  actor: Actor,
  id: string,
): Promise<{ id: string; evidence: Evidence; sealedSha256: string; deliveries: Delivery[] }> =>
  read(actor, async (tx) => {
    const row = await findVisible(tx, actor, id);
    if (!row.evidence || !row.sealedSha256) throw new Refusal("not-found");
    const deliveries = await listDeliveries(tx, row.id);
    const evidence = readEvidence(row.evidence);
    if (!evidence) throw new Error(`The evidence of agreement ${id} cannot be read`);
    return { id, evidence, sealedSha256: row.sealedSha256, deliveries };
  });
