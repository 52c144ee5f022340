import { randomUUID } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { mailHabit } from "@/db/queries/account/mail-habit";
import { mail } from "@/db/schema/record";
import type { Tx } from "@/db/tx";
import { gatheredUntil } from "@/lib/account/daily-mail";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locale";
import { keptLetter } from "@/lib/mail/gathered";
import { type Letter, letterHtml, letterText } from "@/lib/mail/letter";

export type Addressee = { email: string; accountId: string | null; locale: Locale };

type EmailOptions = {
  partnerId?: string | null;
  /** What the email is about; its delivery is looked up by this id. */
  subjectId?: string;
  /** Held back this long, so that an undone decision is never announced. */
  delayMs?: number;
};

/** Letters are gathered by account and company. */
type Reader = { accountId: string | null; partnerId: string | null };

/** How a letter waits for others to the same reader; null where it leaves alone, once it is ready. */
const gathering = async (tx: Tx, at: Date, readyAt: Date, to: Reader, letter: Letter) => {
  const kept = keptLetter(letter);
  if (!kept || !to.accountId || !to.partnerId) return null;
  const minutes = env().MAIL_GATHERING_MINUTES;
  const until = gatheredUntil(await mailHabit(tx, to.accountId), { at, readyAt, minutes });
  return until && { nextAttemptAt: until, gatherFrom: readyAt, letter: kept };
};

/**
 * Queues an email in the same transaction as what it announces; the mail worker (lib/server/jobs) delivers it. One about
 * daily work waits for others to the same reader and about the same company, as the reader chose in their account.
 */
export const queueEmail = async (
  tx: Tx,
  actor: Actor,
  to: Addressee,
  letter: Letter,
  options: EmailOptions = {},
): Promise<string> => {
  const id = randomUUID();
  const publicUrl = env().PUBLIC_URL;
  const partnerId = options.partnerId ?? actor.partnerId;
  const readyAt = new Date(actor.at.getTime() + (options.delayMs ?? 0));
  const wait = await gathering(tx, actor.at, readyAt, { accountId: to.accountId, partnerId }, letter);
  await tx.insert(mail).values({
    id,
    partnerId,
    accountId: to.accountId,
    toEmail: to.email,
    template: letter.template,
    locale: to.locale,
    subject: letter.subject,
    textBody: letterText(letter, publicUrl),
    htmlBody: letterHtml(letter, publicUrl, to.locale),
    subjectId: options.subjectId ?? null,
    nextAttemptAt: readyAt,
    createdAt: actor.at,
    ...wait,
  });
  return id;
};

/** One letter of a kind in one language, as every reader of that kind and language gets it. */
type SharedLetter = { kind: string; locale: Locale; letter: Letter };

/**
 * Queues the same letters to many readers, however many, in one statement. `readers` selects `account_id`, `email`,
 * `locale` and `kind`; a letter belongs to no company.
 */
export const queueEmailsByKind = async (
  tx: Tx,
  actor: Actor,
  readers: SQL,
  letters: readonly SharedLetter[],
): Promise<void> => {
  const publicUrl = env().PUBLIC_URL;
  const written = letters.map(({ kind, locale, letter }) => ({
    ...{ kind, locale, template: letter.template, subject: letter.subject },
    text_body: letterText(letter, publicUrl),
    html_body: letterHtml(letter, publicUrl, locale),
  }));
  await tx.execute(sql`
    INSERT INTO mail (id, account_id, to_email, template, locale, subject, text_body, html_body, next_attempt_at, created_at)
    SELECT gen_random_uuid(), r.account_id, r.email, l.template, l.locale, l.subject, l.text_body, l.html_body,
      ${actor.at}::timestamptz, ${actor.at}::timestamptz
    FROM (${readers}) r
    JOIN jsonb_to_recordset(${JSON.stringify(written)}::jsonb)
      AS l (kind text, locale text, template text, subject text, text_body text, html_body text)
      ON l.kind = r.kind AND l.locale = r.locale`);
};

/** A letter to a reader without an account, with what it is about and when it leaves. */
export type OwnLetter = { email: string; subjectId: string; leavesAt: Date; letter: Letter };

/** Queues a letter of their own to each of many readers without an account, in one statement. */
export const queueOwnLetters = async (
  tx: Tx,
  actor: Actor,
  { locale, partnerId }: { locale: Locale; partnerId: string },
  letters: readonly OwnLetter[],
): Promise<void> => {
  if (letters.length === 0) return;
  const publicUrl = env().PUBLIC_URL;
  const written = letters.map(({ letter, ...reader }) => ({
    ...{ ...reader, template: letter.template, subject: letter.subject },
    text: letterText(letter, publicUrl),
    html: letterHtml(letter, publicUrl, locale),
  }));
  await tx.execute(sql`
    INSERT INTO mail (id, partner_id, to_email, template, locale, subject, text_body, html_body, subject_id,
      next_attempt_at, created_at)
    SELECT gen_random_uuid(), ${partnerId}::uuid, r.email, r.template, ${locale}, r.subject, r.text, r.html,
      r."subjectId", r."leavesAt", ${actor.at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb)
      AS r (email text, template text, subject text, text text, html text, "subjectId" uuid, "leavesAt" timestamptz)`);
};
