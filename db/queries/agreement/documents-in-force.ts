import { and, desc, eq, sql } from "drizzle-orm";
import { holdsFramework } from "@/db/queries/agreement/state";
import { companyModels } from "@/db/queries/edition/business-models";
import { agreement } from "@/db/schema/agreement";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { annexesForModels, isAnnex } from "@/lib/agreement/document/annex";
import type { DocumentInForce } from "@/lib/agreement/document/instrument";
import { isFramework } from "@/lib/agreement/document/kind";
import type { OfferSituation } from "@/lib/agreement/document/next-document";
import type { Day } from "@/lib/date/day";
import { Refusal } from "@/lib/refusal/refusal";
import { templateInUse } from "./template-in-use";

type Row = typeof agreement.$inferSelect;

/** What is in force in a company, the framework first, then what was added, oldest first. */
export const documentsInForce = (tx: Tx, partnerId: string): Promise<Row[]> =>
  tx
    .select()
    .from(agreement)
    .where(and(eq(agreement.partnerId, partnerId), eq(agreement.state, "in-force")))
    .orderBy(desc(sql`${holdsFramework}`), agreement.createdAt, agreement.id);

const documentInForce = (row: Row): DocumentInForce => ({
  id: row.id,
  kind: row.kind,
  sha256: row.sealedSha256 ?? "",
  templateVersion: row.templateVersion,
  annexes: row.annexes.filter(isAnnex),
  inForceOn: row.inForceOn ?? "",
});

export type DocumentInForceView = DocumentInForce & { sealedBytes: number | null; endsOn: Day | null };

export const documentInForceView = (row: Row): DocumentInForceView => ({
  ...documentInForce(row),
  sealedBytes: row.sealedBytes,
  endsOn: row.endsOn,
});

/** What decides which document a company can be offered now. */
export const loadSituation = async (tx: Tx, partnerId: string, today: Day): Promise<OfferSituation> => {
  const rows = await documentsInForce(tx, partnerId);
  const [company] = await tx.select({ models: partner.businessModels }).from(partner).where(eq(partner.id, partnerId));
  return {
    standing: rows.map(documentInForce),
    endsOn: rows.find(({ kind }) => isFramework(kind))?.endsOn ?? null,
    wanted: annexesForModels(await companyModels(tx, today, company?.models ?? [])),
    currentVersion: await templateInUse(tx),
    today,
  };
};

type DocumentsInForce = { company: string; standing: DocumentInForceView[] };

/** What is in force in a company, to be read as one text; null where the actor sees no such company. */
export const findDocumentsInForce = (actor: Actor, partnerId: string): Promise<DocumentsInForce | null> =>
  read(actor, async (tx) => {
    const [row] = await tx.select({ name: partner.name }).from(partner).where(eq(partner.id, partnerId));
    if (!row || !can(actor, "agreement.view", { partnerId })) return null;
    return { company: row.name, standing: (await documentsInForce(tx, partnerId)).map(documentInForceView) };
  });

/** The same for one's own company. */
export const getDocumentsInForce = async (actor: Actor, partnerId: string): Promise<DocumentsInForce> => {
  const found = await findDocumentsInForce(actor, partnerId);
  if (!found) throw new Refusal("not-found");
  return found;
};
