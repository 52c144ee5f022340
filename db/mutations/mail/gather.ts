import { randomUUID } from "node:crypto";
import { and, asc, eq, inArray, isNotNull, lte, sql } from "drizzle-orm";
import { account } from "@/db/schema/account";
import { partner } from "@/db/schema/partner";
import { mail } from "@/db/schema/record";
import { writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { revenueRoles } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locale";
import { gatheredLetter, type KeptLetter, withoutSuperseded } from "@/lib/mail/gathered";
import { letterHtml, letterText } from "@/lib/mail/letter";
import type { Role } from "@/lib/role";

/** Readers and letters looked at in one transaction. */
const most = { readers: 50, letters: 500 };

const isWaiting = and(eq(mail.state, "queued"), isNotNull(mail.gatherFrom));

/** The reader's present roles in the company, or any in the vendor's team; null where they have no seat any more. */
const seatIn = (team: "company" | "vendor") => sql<Role[] | null>`(
  SELECT array_agg(role) FROM membership m, unnest(m.roles) role
  WHERE m.account_id = ${mail.accountId} AND m.ended_at IS NULL
    AND m.partner_id IS NOT DISTINCT FROM ${team === "company" ? sql`${mail.partnerId}` : sql`NULL::uuid`})`;

/**
 * The letters of readers whose time has come, under lock, by reader and company, oldest first. Who waits already takes along
 * what came later and can no longer be taken back: nobody waits longer than the first of theirs.
 */
const takeGathered = (tx: Tx, at: Date, letters: number) => {
  const due = tx
    .select({ accountId: mail.accountId, partnerId: mail.partnerId, locale: mail.locale })
    .from(mail)
    .where(and(isWaiting, lte(mail.nextAttemptAt, at)))
    .groupBy(mail.accountId, mail.partnerId, mail.locale)
    .limit(most.readers)
    .as("due");
  return tx
    .select({
      id: mail.id,
      accountId: mail.accountId,
      partnerId: mail.partnerId,
      locale: mail.locale,
      template: mail.template,
      subjectId: mail.subjectId,
      letter: mail.letter,
      email: account.email,
      company: partner.name,
      inCompany: seatIn("company"),
      inVendor: seatIn("vendor"),
      isDisabled: sql<boolean>`${account.disabledAt} IS NOT NULL`,
    })
    .from(mail)
    .innerJoin(
      due,
      and(eq(due.accountId, mail.accountId), eq(due.partnerId, mail.partnerId), eq(due.locale, mail.locale)),
    )
    .innerJoin(account, eq(account.id, mail.accountId))
    .innerJoin(partner, eq(partner.id, mail.partnerId))
    .where(and(isWaiting, lte(mail.gatherFrom, at)))
    .orderBy(asc(mail.accountId), asc(mail.partnerId), asc(mail.locale), asc(mail.createdAt), asc(mail.id))
    .limit(letters)
    .for("update", { of: mail });
};

type Taken = Awaited<ReturnType<typeof takeGathered>>[number] & { letter: KeptLetter };

/** Whether the reader may still be told: an open account with a seat, for revenue one that sees revenue. */
const mayStillRead = ({ isDisabled, inCompany, inVendor, letter }: Taken): boolean => {
  if (isDisabled) return false;
  if (inVendor) return true;
  return inCompany !== null && (!letter.news.isConfidential || inCompany.some((role) => isRevenueRole(role)));
};

const isRevenueRole = (role: Role): boolean => revenueRoles.some((one) => one === role);

/** By reader, company and language. The last reader's are left for the next round where there may be more of them. */
const byReader = (rows: readonly Taken[], letters: number): Taken[][] => {
  const groups = new Map<string, Taken[]>();
  for (const row of rows) {
    const key = `${row.accountId} ${row.partnerId} ${row.locale}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const readers = [...groups.values()];
  return rows.length === letters && readers.length > 1 ? readers.slice(0, -1) : readers;
};

/** The letter that holds several, as a row that leaves alone. */
const gatheredRow = (system: Actor, told: readonly Taken[]) => {
  const [{ accountId, partnerId, email, company, ...first }] = told as [Taken];
  const locale = first.locale as Locale;
  const letters = told.map((one) => one.letter);
  const letter = gatheredLetter(letters, company, locale);
  const publicUrl = env().PUBLIC_URL;
  return {
    ...{ id: randomUUID(), accountId, partnerId, toEmail: email, locale },
    ...{ template: letter.template, subject: letter.subject },
    ...{ textBody: letterText(letter, publicUrl), htmlBody: letterHtml(letter, publicUrl, locale) },
    ...{ nextAttemptAt: system.at, createdAt: system.at },
  };
};

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/** Has letters leave alone, now and to the reader's present address. */
const releaseAlone = async (tx: Tx, system: Actor, alone: readonly Taken[]): Promise<void> => {
  if (alone.length === 0) return;
  await tx
    .update(mail)
    .set({ toEmail: account.email, gatherFrom: null, nextAttemptAt: system.at, createdAt: system.at })
    .from(account)
    .where(and(inArray(mail.id, ids(alone)), eq(account.id, mail.accountId)));
};

const writeGathered = async (tx: Tx, system: Actor, readers: readonly Taken[][]): Promise<void> => {
  if (readers.length === 0) return;
  const rows = readers.map((told) => ({ row: gatheredRow(system, told), told }));
  await tx.insert(mail).values(rows.map(({ row }) => row));
  const into = rows.flatMap(({ row, told }) => told.map(({ id }) => ({ id, into: row.id })));
  await tx.execute(sql`
    UPDATE mail SET state = 'gathered', gathered_into = g."into"
    FROM jsonb_to_recordset(${JSON.stringify(into)}::jsonb) AS g (id uuid, "into" uuid) WHERE mail.id = g.id`);
};

/**
 * Puts the letters about daily work whose time has come into one letter for each reader, company and language, which leaves
 * like any other: once, under one Message-ID. One that is alone leaves as it is. What its reader may no longer be told, and
 * what a newer decision replaced, is cancelled. Answers how many letters were taken.
 */
export const gatherDue = (system: Actor, letters = most.letters): Promise<number> =>
  writeUnaudited(system, async (tx) => {
    const due = (await takeGathered(tx, system.at, letters)).filter((row): row is Taken => row.letter !== null);
    const taken = byReader(due, letters);
    if (taken.length === 0) return 0;
    const readers = taken.map((own) => withoutSuperseded(own.filter(mayStillRead)));
    await releaseAlone(tx, system, readers.filter(({ length }) => length === 1).flat());
    await writeGathered(
      tx,
      system,
      readers.filter(({ length }) => length > 1),
    );
    const told = new Set(ids(readers.flat()));
    const untold = ids(taken.flat()).filter((id) => !told.has(id));
    if (untold.length > 0) await tx.update(mail).set({ state: "cancelled" }).where(inArray(mail.id, untold));
    return taken.flat().length;
  });
