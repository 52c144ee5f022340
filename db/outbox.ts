import { randomUUID } from "node:crypto";
import { mail } from "@/db/schema/record";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locale";
import { type Letter, letterHtml, letterText } from "@/lib/mail/letter";

export type Addressee = { email: string; accountId: string | null; locale: Locale };

type EmailOptions = {
  partnerId?: string | null;
  /** What the email is about; its delivery is looked up by this id. */
  subjectId?: string;
  /** Held back this long, so that an undone decision is never announced. */
  delayMs?: number;
};

/** Queues an email in the same transaction as what it announces; the mail worker (lib/server/jobs) delivers it. */
export const queueEmail = async (
  tx: Tx,
  actor: Actor,
  to: Addressee,
  letter: Letter,
  options: EmailOptions = {},
): Promise<string> => {
  const id = randomUUID();
  const publicUrl = env().PUBLIC_URL;
  await tx.insert(mail).values({
    id,
    partnerId: options.partnerId ?? actor.partnerId,
    accountId: to.accountId,
    toEmail: to.email,
    template: letter.template,
    locale: to.locale,
    subject: letter.subject,
    textBody: letterText(letter, publicUrl),
    htmlBody: letterHtml(letter, publicUrl, to.locale),
    subjectId: options.subjectId ?? null,
    nextAttemptAt: new Date(actor.at.getTime() + (options.delayMs ?? 0)),
    createdAt: actor.at,
  });
  return id;
};
