import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { newLinkSecret } from "@/db/link-secret";
import { waitAnew } from "@/db/mutations/mail/wait-anew";
import { queueEmail } from "@/db/outbox";
import { account, link } from "@/db/schema/account";
import { spokenLanguage } from "@/db/spoken-language";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { DailyMail } from "@/lib/account/daily-mail";
import { resetLife } from "@/lib/account/invitation";
import { mailboxWait, mailboxWindow } from "@/lib/account/mailbox";
import type { Actor } from "@/lib/actor";
import type { Locale } from "@/lib/i18n/locale";
import { type AccountChange, changeLetter, resetLetter } from "@/lib/mail/account";
import { Refusal } from "@/lib/refusal/refusal";
import { voidLinks } from "./address";
import { closeSessions } from "./session";

/** Emails the holder of an account what changed on it, in the transaction that changes it. */
export const notifyAccount = async (tx: Tx, actor: Actor, accountId: string, change: AccountChange): Promise<void> => {
  const [owner] = await tx
    .select({ email: account.email, locale: spokenLanguage(account.locale) })
    .from(account)
    .where(eq(account.id, accountId));
  if (!owner) return;
  const to = { ...owner, accountId };
  await queueEmail(tx, actor, to, changeLetter(owner.locale, change), { partnerId: null, subjectId: accountId });
};

/**
 * Whether the last link is still good and too young for another letter to a stranger: what anyone asks for fills no
 * mailbox, and the owner always has a link that works.
 */
const hasFreshLink = async (tx: Tx, at: Date, accountId: string): Promise<boolean> => {
  const sent = await tx
    .select({ createdAt: link.createdAt, usedAt: link.usedAt, expiresAt: link.expiresAt })
    .from(link)
    .where(
      and(
        eq(link.accountId, accountId),
        eq(link.purpose, "password-reset"),
        gt(link.createdAt, new Date(at.getTime() - mailboxWindow)),
      ),
    )
    .orderBy(desc(link.createdAt));
  const [last] = sent;
  if (!last || last.usedAt || last.expiresAt <= at) return false;
  return at.getTime() - last.createdAt.getTime() < mailboxWait(sent.length);
};

/** `isOwn`: asked for from a browser that the account knows, which is always sent a letter. */
type ResetRequest = { email: string; isOwn: boolean };

/** Emails a link to set a new password; does nothing, and shows nothing, for an e-mail without an account. */
export const requestPasswordReset = async (system: Actor, { email, isOwn }: ResetRequest): Promise<void> => {
  try {
    await mutate(system, async (tx, record) => {
      const [owner] = await tx
        .select({ id: account.id, email: account.email, locale: spokenLanguage(account.locale) })
        .from(account)
        .where(and(eq(account.email, email), isNull(account.disabledAt)))
        .for("update");
      if (!owner) throw new Refusal("not-found");
      if (!isOwn && (await hasFreshLink(tx, system.at, owner.id))) throw new Refusal("unchanged");
      const { secret, hash } = newLinkSecret();
      await tx.insert(link).values({
        accountId: owner.id,
        purpose: "password-reset",
        tokenHash: hash,
        createdAt: system.at,
        expiresAt: new Date(system.at.getTime() + resetLife),
      });
      const to = { email: owner.email, accountId: owner.id, locale: owner.locale };
      await queueEmail(tx, system, to, resetLetter(owner.locale, secret), { partnerId: null, subjectId: owner.id });
      await record("account.reset-asked", owner.id, {}, { partnerId: null });
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
};

/** Sets a new password by the link of an email; every other such link and every session of the account ends. */
export const resetPassword = (system: Actor, input: { linkHash: string; passwordHash: string }): Promise<void> =>
  mutate(system, async (tx, record) => {
    const [used] = await tx
      .update(link)
      .set({ usedAt: system.at })
      .where(
        and(
          eq(link.tokenHash, input.linkHash),
          eq(link.purpose, "password-reset"),
          isNull(link.usedAt),
          gt(link.expiresAt, system.at),
        ),
      )
      .returning({ accountId: link.accountId });
    if (!used) throw new Refusal("link-spent");
    const { accountId } = used;
    await voidLinks(tx, system.at, accountId);
    await tx.update(account).set({ passwordHash: input.passwordHash }).where(eq(account.id, accountId));
    await closeSessions(tx, system.at, { accountId }, "password-changed");
    await notifyAccount(tx, system, accountId, "password-changed");
    await record("account.password-changed", accountId, { by: "link" }, { partnerId: null });
  });

/** A new password by its owner: every other session ends. */
export const changePassword = (
  actor: Actor,
  input: { accountId: string; sessionId: string; passwordHash: string },
): Promise<void> =>
  mutate(actor, async (tx, record) => {
    const { accountId, sessionId, passwordHash } = input;
    await voidLinks(tx, actor.at, accountId);
    await tx.update(account).set({ passwordHash }).where(eq(account.id, accountId));
    await closeSessions(tx, actor.at, { accountId, exceptId: sessionId }, "password-changed");
    await notifyAccount(tx, actor, accountId, "password-changed");
    await record("account.password-changed", accountId, { by: "owner" }, { partnerId: null });
  });

export const changeProfile = (
  actor: Actor,
  input: {
    accountId: string;
    name: string;
    locale: Locale;
    timeZone: string | null;
    dailyMail?: DailyMail | undefined;
  },
): Promise<void> =>
  mutate(actor, async (tx, record) => {
    const { accountId, name, locale, timeZone, dailyMail } = input;
    const chosen = dailyMail && { dailyMail };
    await tx
      .update(account)
      .set({ name, locale, timeZone, ...chosen })
      .where(eq(account.id, accountId));
    await waitAnew(tx, actor, accountId);
    await record("account.changed", accountId, { locale, ...chosen }, { partnerId: null });
  });
