import { sql } from "drizzle-orm";
import { tableRole } from "@/db/roles";
import type { Tx } from "@/db/tx";

/** Tables into which many rows are written at once. */
const filled = [
  ...["partner", "partner_summary", "person", "credential", "activity"],
  ...["audit_event", "tier_decision", "queue_item"],
];

type Index = { name: string; definition: string };

/** Indexes that no constraint and no key needs. */
const findIndexes = async (tx: Tx): Promise<Index[]> => {
  const { rows } = await tx.execute<Index>(sql`
    SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
    FROM pg_index i WHERE NOT i.indisunique
      AND i.indrelid = ANY (SELECT to_regclass(name) FROM unnest(${sql.param(filled)}::text[]) name)`);
  return rows;
};

/** As the role that owns the tables, which alone may change their indexes. */
const asTheirOwner = async (tx: Tx, statements: readonly string[]): Promise<void> => {
  await tx.execute(sql`SET LOCAL ROLE ${sql.identifier(tableRole)}`);
  for (const statement of statements) await tx.execute(sql.raw(statement));
  await tx.execute(sql`RESET ROLE`);
};

/** Writes many rows without keeping indexes up to date meanwhile; they are built at the end, in the same transaction. */
export const withoutIndexes = async (tx: Tx, write: () => Promise<void>): Promise<void> => {
  const indexes = await findIndexes(tx);
  await asTheirOwner(
    tx,
    indexes.map(({ name }) => `DROP INDEX ${name}`),
  );
  await write();
  await tx.execute(sql`SET LOCAL maintenance_work_mem = '256MB'`);
  await asTheirOwner(
    tx,
    indexes.map(({ definition }) => definition),
  );
};
