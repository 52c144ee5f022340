import { eq, sql } from "drizzle-orm";
import { edition } from "@/db/schema/edition";
import type { Tx } from "@/db/tx";
import type { EditionRow } from "@/lib/editor/schema";
import { Refusal } from "@/lib/refusal/refusal";

export type Row = typeof edition.$inferSelect;
export type Saved = { id: string };

/** Events about the rules belong to the programme, not to a company. */
export const onProgramme = { partnerId: null };

/** The row as the form knew it, locked; `stale` where it changed since or is in another state. */
export const lockEdition = async (tx: Tx, { id, rowVersion }: EditionRow, state: Row["state"]): Promise<Row> => {
  const [row] = await tx.select().from(edition).where(eq(edition.id, id)).for("update");
  if (!row) throw new Refusal("not-found");
  if (row.rowVersion !== rowVersion || row.state !== state) throw new Refusal("stale");
  return row;
};

export const writeEdition = (tx: Tx, id: string, values: Partial<Row>) =>
  tx
    .update(edition)
    .set({ ...values, rowVersion: sql`${edition.rowVersion} + 1` })
    .where(eq(edition.id, id));
