import { eq, sql } from "drizzle-orm";
import { agreementText } from "@/db/schema/agreement-text";
import type { Tx } from "@/db/tx";
import type { TextRow } from "@/lib/agreement/text/draft/schema";
import { Refusal } from "@/lib/refusal/refusal";

export type StoredText = typeof agreementText.$inferSelect;

/** The row as the form knew it, locked; `stale` where it changed since or is in another state. */
export const lockText = async (
  tx: Tx,
  { version, rowVersion }: TextRow,
  state: StoredText["state"],
): Promise<StoredText> => {
  const [row] = await tx.select().from(agreementText).where(eq(agreementText.version, version)).for("update");
  if (!row) throw new Refusal("not-found");
  if (row.rowVersion !== rowVersion || row.state !== state) throw new Refusal("stale");
  return row;
};

export const writeText = (tx: Tx, version: string, values: Partial<StoredText>) =>
  tx
    .update(agreementText)
    .set({ ...values, rowVersion: sql`${agreementText.rowVersion} + 1` })
    .where(eq(agreementText.version, version));
