import { and, count, eq, gt, isNull, ne } from "drizzle-orm";
import { sqlState } from "@/db/failure";
import { newLinkSecret } from "@/db/link-secret";
import { queueEmail } from "@/db/outbox";
import { account, link } from "@/db/schema/account";
import { spokenLanguage } from "@/db/spoken-language";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { addressesPerDay, addressLinkLife } from "@/lib/account/address";
import type { Actor } from "@/lib/actor";
import { addressAskedLetter, addressChangedLetter, addressLetter } from "@/lib/mail/address";
import type { Letter } from "@/lib/mail/letter";
import { Refusal } from "@/lib/refusal/refusal";
import { closeSessions } from "./session";

const ofPurpose = eq(link.purpose, "email-verification");
const uniqueViolation = "23505";
const dayMs = 24 * 3_600_000;

const lockAccount = async (tx: Tx, accountId: string) => {
  const [row] = await tx
    .select({ id: account.id, email: account.email, locale: spokenLanguage(account.locale) })
    .from(account)
    .where(and(eq(account.id, accountId), isNull(account.disabledAt)))
    .for("update");
  if (!row) throw new Refusal("not-found");
  return row;
};

const isTaken = async (tx: Tx, email: string, accountId: string): Promise<boolean> => {
  const [other] = await tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.email, email), ne(account.id, accountId)));
  return other !== undefined;
};

const requireFew = async (tx: Tx, actor: Actor, accountId: string): Promise<void> => {
  const since = new Date(actor.at.getTime() - dayMs);
  const [asked] = await tx
    .select({ count: count() })
    .from(link)
    .where(and(ofPurpose, eq(link.accountId, accountId), gt(link.createdAt, since)));
  if ((asked?.count ?? 0) >= addressesPerDay) throw new Refusal("rate-limited", { minutes: 24 * 60 });
};

/** Links of the account that were not used: none opens anything from now on. */
export const voidLinks = async (tx: Tx, at: Date, accountId: string): Promise<void> => {
  await tx
    .update(link)
    .set({ usedAt: at })
    .where(and(eq(link.accountId, accountId), isNull(link.usedAt)));
};

/**
 * Asks for another sign-in address: a link goes to the new one, a notice to the old. Where another account has the new
 * address, no letter goes there, and the answer is the same. Refuses `rate-limited` after a few a day.
 */
export const askAddressChange = (system: Actor, input: { accountId: string; email: string }): Promise<void> =>
  mutate(system, async (tx, record) => {
    const { accountId, email } = input;
    const owner = await lockAccount(tx, accountId);
    if (owner.email === email) throw new Refusal("invalid", {}, { email: "email-unchanged" });
    await requireFew(tx, system, accountId);
    await tx
      .update(link)
      .set({ usedAt: system.at })
      .where(and(ofPurpose, eq(link.accountId, accountId), isNull(link.usedAt)));
    const { secret, hash } = newLinkSecret();
    await tx.insert(link).values({
      ...{ accountId, purpose: "email-verification", newEmail: email, tokenHash: hash, createdAt: system.at },
      expiresAt: new Date(system.at.getTime() + addressLinkLife),
    });
    const post = (to: string, letter: Letter) =>
      queueEmail(tx, system, { email: to, accountId, locale: owner.locale }, letter, { subjectId: accountId });
    if (!(await isTaken(tx, email, accountId))) await post(email, addressLetter(owner.locale, secret));
    await post(owner.email, addressAskedLetter(owner.locale, email));
    await record("account.address-asked", accountId, {}, { partnerId: null });
  });

/**
 * The button of the link: from now on the account signs in with the new address. Memberships and passkeys stay, what was
 * signed keeps the old address, every session and every other link ends, and the old address is told. Refuses
 * `link-spent`, and `address-taken` where another account has it by now.
 */
export const confirmAddress = (system: Actor, linkHash: string): Promise<void> =>
  takeAddress(system, linkHash).catch((error: unknown) => {
    // An account that is made with it in the same instant.
    throw sqlState(error) === uniqueViolation ? new Refusal("address-taken") : error;
  });

const takeAddress = (system: Actor, linkHash: string): Promise<void> =>
  mutate(system, async (tx, record) => {
    const [used] = await tx
      .update(link)
      .set({ usedAt: system.at })
      .where(and(ofPurpose, eq(link.tokenHash, linkHash), isNull(link.usedAt), gt(link.expiresAt, system.at)))
      .returning({ accountId: link.accountId, email: link.newEmail });
    if (!used?.email) throw new Refusal("link-spent");
    const { accountId, email } = used;
    const owner = await lockAccount(tx, accountId);
    if (await isTaken(tx, email, accountId)) throw new Refusal("address-taken");
    await tx.update(account).set({ email, emailVerifiedAt: system.at }).where(eq(account.id, accountId));
    await voidLinks(tx, system.at, accountId);
    await closeSessions(tx, system.at, { accountId }, "address-changed");
    const letter = addressChangedLetter(owner.locale, email);
    await queueEmail(tx, system, { ...owner, accountId }, letter, { subjectId: accountId });
    await record("account.address-changed", accountId, {}, { partnerId: null });
  });
