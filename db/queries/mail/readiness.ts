import { sql } from "drizzle-orm";
import { mail } from "@/db/schema/record";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";

/** Whether the database answers, and for how many seconds the oldest email has been overdue. */
export const getReadiness = (system: Actor): Promise<{ overdueSeconds: number }> =>
  read(system, async (tx) => {
    const [row] = await tx
      .select({ overdue: sql<number>`coalesce(extract(epoch FROM now() - min(${mail.nextAttemptAt})), 0)::float8` })
      .from(mail)
      .where(sql`${mail.state} = 'queued' AND ${mail.nextAttemptAt} < now()`);
    return { overdueSeconds: Math.round(row?.overdue ?? 0) };
  });
