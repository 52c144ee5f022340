import { and, eq } from "drizzle-orm";
import { agreementSignature } from "@/db/schema/agreement";
import type { Tx } from "@/db/tx";

export type SignatureRow = typeof agreementSignature.$inferSelect;

/** One party's signature on an agreement; null before it. */
export const findSignature = async (
  tx: Tx,
  agreementId: string,
  side: "partner" | "vendor",
): Promise<SignatureRow | null> => {
  const [row] = await tx
    .select()
    .from(agreementSignature)
    .where(and(eq(agreementSignature.agreementId, agreementId), eq(agreementSignature.side, side)));
  return row ?? null;
};
