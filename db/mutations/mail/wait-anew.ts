import { and, eq, isNotNull, sql } from "drizzle-orm";
import { mailHabit } from "@/db/queries/account/mail-habit";
import { mail } from "@/db/schema/record";
import type { Tx } from "@/db/tx";
import { gatheredUntil } from "@/lib/account/daily-mail";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";

/** Has the letters that wait for a reader wait as they now choose: no longer than before, until their next morning, or not at all. */
export const waitAnew = async (tx: Tx, system: Actor, accountId: string): Promise<void> => {
  const { at } = system;
  const minutes = env().MAIL_GATHERING_MINUTES;
  const habit = await mailHabit(tx, accountId);
  const until = gatheredUntil(habit, { at, readyAt: at, minutes });
  const ready = sql`greatest(${mail.gatherFrom}, ${at}::timestamptz)`;
  const waiting = and(eq(mail.accountId, accountId), eq(mail.state, "queued"), isNotNull(mail.gatherFrom));
  if (until === null)
    await tx.update(mail).set({ gatherFrom: null, nextAttemptAt: ready, createdAt: at }).where(waiting);
  else if (habit.dailyMail === "day") await tx.update(mail).set({ nextAttemptAt: until }).where(waiting);
  else
    await tx
      .update(mail)
      .set({ nextAttemptAt: sql`least(${mail.nextAttemptAt}, ${until}::timestamptz)` })
      .where(waiting);
};
