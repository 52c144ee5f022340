import { sql } from "drizzle-orm";
import type { RecordEach } from "@/db/record-many";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { decided, type ImportRow } from "./row";

type Withdrawing = { tx: Tx; actor: Actor; recordEach: RecordEach };

/**
 * Withdraws the companies that an import founded: from now on they are nowhere but in their history. Refuses
 * `import-decided`, by name, where anything happened in one of them. Answers how many there were.
 */
export const withdrawCompanies = async ({ tx, actor, recordEach }: Withdrawing, row: ImportRow): Promise<number> => {
  const { rows } = await tx.execute<{ id: string; name: string; isTouched: boolean }>(sql`
    SELECT partner_id AS id, name, is_touched AS "isTouched"
    FROM withdraw_companies(${row.id}, ${actor.at}::timestamptz)`);
  const touched = rows.flatMap(({ name, isTouched }) => (isTouched ? [name] : []));
  if (touched.length > 0) throw decided(row.kind, touched);
  const ids = rows.map(({ id }) => id);
  await recordEach(ids, "partner.withdrawn", { importId: row.id });
  return ids.length;
};
