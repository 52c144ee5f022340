import { sql } from "drizzle-orm";
import type { Tx } from "@/db/tx";

/**
 * The database takes decisions, shortfalls, their events and summaries of these companies only, until the next call.
 */
export const allowDeciding = async (tx: Tx, partnerIds: readonly string[]): Promise<void> => {
  await tx.execute(sql`SELECT set_config('app.deciding', ${partnerIds.join(",")}, true)`);
};
