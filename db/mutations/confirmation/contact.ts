import { and, eq, gt, sql } from "drizzle-orm";
import { customerConfirmation } from "@/db/schema/confirmation";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { askedWindow, lettersDays, lettersWindow, mostAsked, mostLetters } from "@/lib/confirmation/limits";
import { isOwnAddress, mailboxHash } from "@/lib/confirmation/mailbox";
import { Refusal } from "@/lib/refusal/refusal";

/** Whether an address is one of the company's own people, or on one of their domains. */
export const isOfCompany = async (tx: Tx, partnerId: string, email: string): Promise<boolean> => {
  const { rows } = await tx.execute<{ email: string }>(sql`SELECT email FROM company_addresses(${partnerId}::uuid)`);
  return isOwnAddress(
    email,
    rows.map((row) => row.email),
  );
};

/** Refuses an address of the company itself: nobody confirms their own declarations. */
const requireIndependent = async (tx: Tx, partnerId: string, email: string): Promise<void> => {
  if (await isOfCompany(tx, partnerId, email))
    throw new Refusal("invalid", {}, { contactEmail: "customer-is-partner" });
};

/** Refuses a mailbox whose owner wants no letters, and one that got as many as it may. */
const requireWelcome = async (tx: Tx, actor: Actor, email: string): Promise<void> => {
  const since = new Date(actor.at.getTime() - lettersWindow);
  const { rows } = await tx.execute<{ letters: number; is_refused: boolean }>(
    sql`SELECT letters, is_refused FROM customer_letters(${mailboxHash(email)}, ${since}::timestamptz)`,
  );
  if (rows[0]?.is_refused) throw new Refusal("invalid", {}, { contactEmail: "customer-refuses-letters" });
  if ((rows[0]?.letters ?? 0) >= mostLetters)
    throw new Refusal(
      "customer-letters-many",
      { most: mostLetters, days: lettersDays },
      { contactEmail: "customer-letters-many" },
    );
};

/** Refuses a company that asked as many customers as it may in a day. */
const requirePace = async (tx: Tx, actor: Actor, partnerId: string): Promise<void> => {
  const since = new Date(actor.at.getTime() - askedWindow);
  const asked = await tx.$count(
    customerConfirmation,
    and(eq(customerConfirmation.partnerId, partnerId), gt(customerConfirmation.askedAt, since)),
  );
  if (asked >= mostAsked) throw new Refusal("customers-asked-many", { most: mostAsked });
};

/**
 * Throws unless a letter may go to this address in the company's name. Codes: customer-is-partner,
 * customer-refuses-letters, customer-letters-many, customers-asked-many.
 */
export const requireContactable = async (tx: Tx, actor: Actor, partnerId: string, email: string): Promise<void> => {
  await requireIndependent(tx, partnerId, email);
  await requireWelcome(tx, actor, email);
  await requirePace(tx, actor, partnerId);
};
