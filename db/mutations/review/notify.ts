import { and, eq, gt, inArray } from "drizzle-orm";
import { resumePath } from "@/db/mutations/partner/application-link";
import { type Addressee, postMail } from "@/db/outbox";
import { application } from "@/db/schema/partner";
import { mail } from "@/db/schema/record";
import type { Tx } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { type ReviewLetter, reviewLetter, reviewTemplates } from "@/lib/mail/review";
import { undoGrantedMs } from "@/lib/review/decision";
import { claimPath } from "@/lib/review/declaration";
import { claimantsOf, type Subject } from "./declaration";

const applicantOf = async (tx: Tx, id: string): Promise<Addressee[]> => {
  const [row] = await tx
    .select({ email: application.email, locale: application.locale })
    .from(application)
    .where(eq(application.id, id));
  return row ? [{ ...row, accountId: null }] : [];
};

type Answer = Omit<ReviewLetter, "claim" | "path">;

/** Tells whoever declared the claim, in his language; held back while the decision may still be undone. */
export const tellClaimant = async (tx: Tx, actor: Actor, subject: Subject, answer: Answer): Promise<void> => {
  const isApplication = subject.kind === "application";
  const to = isApplication ? await applicantOf(tx, subject.id) : await claimantsOf(tx, subject);
  const path = isApplication ? resumePath(subject.id) : claimPath(subject.id, subject.claim);
  for (const reader of to) {
    const letter = reviewLetter({ ...answer, claim: subject.claim, path }, reader.locale);
    const delayMs = answer.decision === "commented" ? 0 : undoGrantedMs;
    await postMail(tx, actor, reader, letter, { partnerId: subject.partnerId, subjectId: subject.id, delayMs });
  }
};

/** Takes back the letter of a decision that is undone, as long as it has not left. */
export const withholdLetters = async (tx: Tx, actor: Actor, subject: Subject): Promise<void> => {
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
