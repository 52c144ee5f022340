import { and, eq, isNotNull, sql } from "drizzle-orm";
import { mail } from "@/db/schema/record";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";

export type WaitingEmails = {
  count: number;
  /** When the next of them leaves at the latest. */
  until: Date;
};

/** The emails about daily work that wait for others to the account on whose behalf the portal asks; null where none does. */
export const findWaitingEmails = (system: Actor): Promise<WaitingEmails | null> =>
  read(system, async (tx) => {
    const [row] = await tx
      .select({
        count: sql<number>`count(*)::int`,
        until: sql<Date | null>`min(${mail.nextAttemptAt})`.mapWith(mail.nextAttemptAt),
      })
      .from(mail)
      .where(and(eq(mail.accountId, system.accountId ?? ""), eq(mail.state, "queued"), isNotNull(mail.gatherFrom)));
    return row?.until ? { count: row.count, until: row.until } : null;
  });
