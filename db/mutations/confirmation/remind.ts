import { and, asc, eq, exists, gt, isNull, lte, not, sql } from "drizzle-orm";
import { newLinkSecret } from "@/db/link-secret";
import { queueEmail } from "@/db/outbox";
import { senderOf } from "@/db/queries/confirmation/sender";
import { customerConfirmation, customerRefusal } from "@/db/schema/confirmation";
import { read, writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { lettersWindow, mostLetters, reminderAfter } from "@/lib/confirmation/limits";
import { confirmationLetter } from "@/lib/mail/confirmation";

const isDue = (at: Date) =>
  and(
    isNull(customerConfirmation.endedAt),
    isNull(customerConfirmation.remindedAt),
    lte(customerConfirmation.askedAt, new Date(at.getTime() - reminderAfter)),
    gt(customerConfirmation.expiresAt, at),
  );

/** The reminder of one confirmation, unless it was answered or sent meanwhile, or its mailbox got as many letters as it may. */
const remind = (system: Actor, id: string): Promise<number> =>
  writeUnaudited(system, async (tx) => {
    const [asked] = await tx
      .select()
      .from(customerConfirmation)
      .where(and(eq(customerConfirmation.id, id), isDue(system.at)))
      .for("update");
    if (!asked) return 0;
    const since = new Date(system.at.getTime() - lettersWindow);
    const { rows } = await tx.execute<{ letters: number }>(
      sql`SELECT letters FROM customer_letters(${asked.mailboxHash}, ${since}::timestamptz)`,
    );
    if ((rows[0]?.letters ?? 0) >= mostLetters) return 0;
    const { secret, hash } = newLinkSecret();
    const { partnerId, activityId, told, name, email, locale, expiresAt: until } = asked;
    await tx
      .update(customerConfirmation)
      .set({ reminderHash: hash, remindedAt: system.at })
      .where(eq(customerConfirmation.id, id));
    const names = await senderOf(tx, partnerId, asked.askedBy);
    const letter = confirmationLetter(locale, { ...names, told, name, secret, until, isReminder: true });
    await queueEmail(tx, system, { email, accountId: null, locale }, letter, { partnerId, subjectId: activityId });
    return 1;
  });

/** How many a run reminds at most; the next one goes on. */
const atOnce = 500;

/**
 * Reminds each customer who did not answer, once, half way to the last day of the link; answers how many letters it wrote.
 * The first link stays good.
 */
export const remindCustomers = async (system: Actor): Promise<number> => {
  const due = await read(system, (tx) => {
    const refused = tx
      .select({ one: sql`1` })
      .from(customerRefusal)
      .where(eq(customerRefusal.mailboxHash, customerConfirmation.mailboxHash));
    return tx
      .select({ id: customerConfirmation.id })
      .from(customerConfirmation)
      .where(and(isDue(system.at), not(exists(refused))))
      .orderBy(asc(customerConfirmation.askedAt), asc(customerConfirmation.id))
      .limit(atOnce);
  });
  let letters = 0;
  for (const { id } of due) letters += await remind(system, id);
  return letters;
};
