import { eq } from "drizzle-orm";
import { agreementDocument } from "@/db/schema/agreement";
import type { Tx } from "@/db/tx";

export type DocumentRow = typeof agreementDocument.$inferSelect;

/** The documents of an agreement, one for each language. */
export const listDocuments = (tx: Tx, agreementId: string): Promise<DocumentRow[]> =>
  tx.select().from(agreementDocument).where(eq(agreementDocument.agreementId, agreementId));
