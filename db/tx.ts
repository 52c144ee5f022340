import type { NodePgDatabase } from "drizzle-orm/node-postgres";

/** A database handle inside one transaction, bound to who is asking. */
export type Tx = NodePgDatabase<Record<string, never>>;
