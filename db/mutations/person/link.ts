import { and, count, eq, gt } from "drizzle-orm";
import { newLinkSecret } from "@/db/link-secret";
import { queueEmail } from "@/db/outbox";
import { readVendorName } from "@/db/queries/programme/vendor-name";
import { personLink } from "@/db/schema/person";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { Locale } from "@/lib/i18n/locale";
import { personLinkLetter } from "@/lib/mail/person";
import { enteredAnHour } from "@/lib/partner/capacity";
import { personLettersADay, personLinkLife } from "@/lib/person/request";
import { Refusal } from "@/lib/refusal/refusal";

const hour = 3_600_000;

/** A new link to what is declared under an address. Begins with a slash, without the locale. */
export const newPersonPath = async (tx: Tx, actor: Actor, email: string): Promise<string> => {
  const { secret, hash } = newLinkSecret();
  const expiresAt = new Date(actor.at.getTime() + personLinkLife);
  await tx
    .insert(personLink)
    .values({ tokenHash: hash, email, createdBy: actor.accountId, createdAt: actor.at, expiresAt });
  return `/person/${secret}`;
};

const linksSince = async (tx: Tx, { at, accountId }: Actor, since: number, email?: string): Promise<number> => {
  const isOwn = and(
    eq(personLink.createdBy, accountId ?? ""),
    gt(personLink.createdAt, new Date(at.getTime() - since)),
    email === undefined ? undefined : eq(personLink.email, email),
  );
  const [made] = await tx.select({ count: count() }).from(personLink).where(isOwn);
  return made?.count ?? 0;
};

/** Whether a member may cause another letter to an address: three a day to one address. */
export const mayWriteTo = async (tx: Tx, actor: Actor, email: string): Promise<boolean> =>
  (await linksSince(tx, actor, 24 * hour, email)) < personLettersADay;

/**
 * Refuses `rate-limited` to a member who caused as many letters within an hour as people may be entered: changing an
 * address again and again would otherwise write to any number of strangers. Entering people has a limit of its own.
 */
export const requireFewLetters = async (tx: Tx, actor: Actor): Promise<void> => {
  if ((await linksSince(tx, actor, hour)) >= enteredAnHour) throw new Refusal("rate-limited", { minutes: 60 });
};

/** Sends a new link to an address that companies declared, as its former link asks for it. */
export const sendPersonLink = (system: Actor, { email, locale }: { email: string; locale: Locale }): Promise<void> =>
  mutate(system, async (tx, record) => {
    const letter = personLinkLetter(
      { vendor: await readVendorName(tx), path: await newPersonPath(tx, system, email) },
      locale,
    );
    await queueEmail(tx, system, { email, accountId: null, locale }, letter);
    await record("person.link-sent", null, {}, { partnerId: null });
  });
