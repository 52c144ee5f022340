import { and, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { mail } from "@/db/schema/record";
import { writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { deliveryLease, maskedLinks, retryDelay } from "@/lib/mail/delivery";

export type QueuedEmail = Pick<
  typeof mail.$inferSelect,
  "id" | "toEmail" | "subject" | "textBody" | "htmlBody" | "createdAt" | "attempts"
>;

/**
 * Takes emails that are due and leave alone, oldest first, and leases them: another worker skips them, and those of a
 * worker that dies are due again when the lease ends.
 */
export const leaseDueEmails = (system: Actor, count: number): Promise<QueuedEmail[]> =>
  writeUnaudited(system, async (tx) => {
    const due = await tx
      .select({ id: mail.id })
      .from(mail)
      .where(and(eq(mail.state, "queued"), isNull(mail.gatherFrom), lte(mail.nextAttemptAt, system.at)))
      .orderBy(mail.nextAttemptAt, mail.id)
      .limit(count)
      .for("update", { skipLocked: true });
    if (due.length === 0) return [];
    const taken = await tx
      .update(mail)
      .set({ nextAttemptAt: new Date(system.at.getTime() + deliveryLease), attempts: sql`${mail.attempts} + 1` })
      .where(
        inArray(
          mail.id,
          due.map((one) => one.id),
        ),
      )
      .returning({
        id: mail.id,
        toEmail: mail.toEmail,
        subject: mail.subject,
        textBody: mail.textBody,
        htmlBody: mail.htmlBody,
        createdAt: mail.createdAt,
        attempts: mail.attempts,
      });
    return taken.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  });

/** What becomes of an email becomes of those that it holds. */
const recordContents = (tx: Tx, id: string, outcome: Pick<typeof mail.$inferInsert, "state" | "sentAt">) =>
  tx
    .update(mail)
    .set(outcome)
    .where(and(eq(mail.gatheredInto, id), eq(mail.state, "gathered")));

/** Marks an email as sent and masks its secret links, which only the recipient keeps. */
export const recordDelivery = (system: Actor, sent: QueuedEmail): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    await tx
      .update(mail)
      .set({
        state: "sent",
        sentAt: system.at,
        lastError: null,
        textBody: maskedLinks(sent.textBody),
        htmlBody: maskedLinks(sent.htmlBody),
      })
      .where(and(eq(mail.id, sent.id), eq(mail.state, "queued")));
    await recordContents(tx, sent.id, { state: "sent", sentAt: system.at });
  });

/** Tried again later and later, and given up after the last try. */
export const recordFailedDelivery = (system: Actor, tried: QueuedEmail, fault: string): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    const delay = retryDelay(tried.attempts);
    await tx
      .update(mail)
      .set({
        lastError: fault.slice(0, 500),
        // After the last try its time is kept, because the evidence says when the email came back.
        ...(delay === null
          ? { state: "failed" as const, nextAttemptAt: system.at }
          : { nextAttemptAt: new Date(system.at.getTime() + delay) }),
      })
      .where(and(eq(mail.id, tried.id), eq(mail.state, "queued")));
    if (delay === null) await recordContents(tx, tried.id, { state: "failed" });
  });
