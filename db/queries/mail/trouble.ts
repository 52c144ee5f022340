import { sql } from "drizzle-orm";
import { mail } from "@/db/schema/record";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";

/** Letters that were tried and have not left. */
export type MailTrouble = {
  letters: number;
  /** When the first of them was written. */
  since: Date;
  /** What the last attempt met with: a plain sentence, and what the mail server answered. */
  fault: string;
};

/** Given up within the last week: an older failure is history. */
const stuck = sql`${mail.lastError} IS NOT NULL
  AND (${mail.state} = 'queued' OR ${mail.state} = 'failed' AND ${mail.nextAttemptAt} > now() - interval '7 days')`;

/** What keeps letters from leaving; null where nothing does. */
export const getMailTrouble = (system: Actor): Promise<MailTrouble | null> =>
  read(system, async (tx) => {
    const [row] = await tx
      .select({
        letters: sql<number>`count(*)::int`,
        since: sql<Date | null>`min(${mail.createdAt})`.mapWith(mail.createdAt),
        fault: sql<string | null>`(array_agg(${mail.lastError} ORDER BY ${mail.nextAttemptAt} DESC))[1]`,
      })
      .from(mail)
      .where(stuck);
    return row?.since && row.fault ? { letters: row.letters, since: row.since, fault: row.fault } : null;
  });
