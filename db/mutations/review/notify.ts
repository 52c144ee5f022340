import { and, eq, gt, inArray } from "drizzle-orm";
import { newResumePath } from "@/db/mutations/partner/application-link";
import { type Addressee, queueEmail } from "@/db/outbox";
import { application } from "@/db/schema/partner";
import { mail } from "@/db/schema/record";
import { spokenLanguage } from "@/db/spoken-language";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { type ReviewLetter, reviewLetter, reviewTemplates } from "@/lib/mail/review";
import { undoGrantedMs } from "@/lib/review/decision";
import { declarationPath } from "@/lib/review/declaration";
import { declarersToNotify, type LockedDeclaration } from "./declaration";

const applicantOf = async (tx: Tx, id: string): Promise<Addressee[]> => {
  const [row] = await tx
    .select({ email: application.email, locale: spokenLanguage(application.locale) })
    .from(application)
    .where(eq(application.id, id));
  return row ? [{ ...row, accountId: null }] : [];
};

type Answer = Omit<ReviewLetter, "claim" | "path">;

/** Emails the person who made the declaration, in their language; held back while the decision may still be undone. */
export const notifyDeclarer = async (
  tx: Tx,
  actor: Actor,
  subject: LockedDeclaration,
  answer: Answer,
): Promise<void> => {
  const isApplication = subject.kind === "application";
  const to = isApplication ? await applicantOf(tx, subject.id) : await declarersToNotify(tx, subject);
  const path = isApplication ? await newResumePath(tx, actor, subject.id) : declarationPath(subject.id, subject.claim);
  for (const reader of to) {
    const letter = reviewLetter({ ...answer, claim: subject.claim, path }, reader.locale);
    const delayMs = answer.decision === "commented" ? 0 : undoGrantedMs;
    await queueEmail(tx, actor, reader, letter, { partnerId: subject.partnerId, subjectId: subject.id, delayMs });
  }
};

/** Cancels the email of a decision that is undone, as long as it was not sent. */
export const withdrawEmails = async (tx: Tx, actor: Actor, subject: LockedDeclaration): Promise<void> => {
  await tx
    .update(mail)
    .set({ state: "cancelled" })
    .where(
      and(
        eq(mail.subjectId, subject.id),
        eq(mail.state, "queued"),
        inArray(mail.template, reviewTemplates),
        gt(mail.nextAttemptAt, actor.at),
      ),
    );
};
