import { and, count, eq, gt, inArray, type SQL } from "drizzle-orm";
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

/** New links to what is declared under each address. Each begins with a slash, without the locale. */
export const newPersonPaths = async (
  tx: Tx,
  actor: Actor,
  emails: readonly string[],
  isByEdit = false,
): Promise<ReadonlyMap<string, string>> => {
  const links = [...new Set(emails)].map((email) => ({ email, ...newLinkSecret() }));
  const made = { createdBy: actor.accountId, createdAt: actor.at };
  const expiresAt = new Date(actor.at.getTime() + personLinkLife);
  if (links.length > 0)
    await tx
      .insert(personLink)
      .values(links.map(({ email, hash }) => ({ tokenHash: hash, email, ...made, expiresAt, isByEdit })));
  return new Map(links.map(({ email, secret }) => [email, `/person/${secret}`]));
};

/** A new link to what is declared under an address. Begins with a slash, without the locale. */
export const newPersonPath = async (tx: Tx, actor: Actor, email: string, isByEdit = false): Promise<string> => {
  const path = (await newPersonPaths(tx, actor, [email], isByEdit)).get(email);
  if (!path) throw new Error("A link was not made");
  return path;
};

const linksSince = async (tx: Tx, { at, accountId }: Actor, since: number, among: SQL): Promise<number> => {
  const isOwn = and(
    eq(personLink.createdBy, accountId ?? ""),
    gt(personLink.createdAt, new Date(at.getTime() - since)),
    among,
  );
  const [made] = await tx.select({ count: count() }).from(personLink).where(isOwn);
  return made?.count ?? 0;
};

/** Whether a member may cause another letter to an address: three a day to one address. */
export const mayWriteTo = async (tx: Tx, actor: Actor, email: string): Promise<boolean> =>
  (await linksSince(tx, actor, 24 * hour, eq(personLink.email, email))) < personLettersADay;

/**
 * Refuses `rate-limited` to a member whose changes of addresses caused as many letters within an hour as people may be
 * entered: they would otherwise write to any number of strangers. Entering and importing people have limits of their own.
 */
export const requireFewLetters = async (tx: Tx, actor: Actor): Promise<void> => {
  if ((await linksSince(tx, actor, hour, eq(personLink.isByEdit, true))) >= enteredAnHour)
    throw new Refusal("rate-limited", { minutes: 60 });
};

/** To which of many addresses a member may cause another letter; how many at once is bounded where they are entered. */
export const mayWriteToMany = async (
  tx: Tx,
  { at, accountId }: Actor,
  emails: readonly string[],
): Promise<string[]> => {
  const since = new Date(at.getTime() - 24 * hour);
  const isOwn = and(
    eq(personLink.createdBy, accountId ?? ""),
    gt(personLink.createdAt, since),
    inArray(personLink.email, [...emails]),
  );
  const written = await tx
    .select({ email: personLink.email, count: count() })
    .from(personLink)
    .where(isOwn)
    .groupBy(personLink.email);
  const full = new Set(written.filter((one) => one.count >= personLettersADay).map(({ email }) => email));
  return emails.filter((email) => !full.has(email));
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
