import { and, eq, isNull } from "drizzle-orm";
import { hashLinkSecret, newLinkSecret } from "@/db/link-secret";
import { declareActivity } from "@/db/mutations/activity/declare";
import { answerConfirmation } from "@/db/mutations/confirmation/answer";
import { askCustomer } from "@/db/mutations/confirmation/ask";
import { customerConfirmation } from "@/db/schema/confirmation";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { activityInput } from "@/db/testing/declaration/typed";
import { testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { Contact, CustomerAnswer } from "@/lib/confirmation/schema";

let place = 0;

/** A contact at a customer of their own, so that letters of other tests do not count. */
export const someContact = (fields: Partial<Contact> = {}): Contact => {
  place += 1;
  const domain = `customer-${process.pid}-${Date.now()}-${place}.example`;
  return { name: "Jeanne Moreau", email: `dsi@${domain}`, locale: "fr", ...fields };
};

/** The secrets of the letters about a declaration; letters of one moment have no order. */
export const secretsAbout = async (id: string): Promise<string[]> =>
  (await emailsAbout(id)).flatMap(({ text }) => /\/confirm\/([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? []);

/** The secret of the letter about a declaration that asking its customer writes. */
export const secretOf = async (id: string, ask: () => Promise<unknown>): Promise<string> => {
  const before = await secretsAbout(id);
  await ask();
  return (await secretsAbout(id)).find((one) => !before.includes(one)) ?? "";
};

/** A deployment whose customer is asked as it is declared, with the secret of the letter. */
export const declareAsked = async (
  declarer: Actor,
  contact: Contact = someContact(),
  fields: { customer?: string } = {},
): Promise<{ id: string; secret: string; contact: Contact }> => {
  place += 1;
  const { id } = await declareActivity(declarer, {
    ...activityInput.deployment,
    ...{ reference: `D-${place}`, contact, ...fields },
  });
  const [secret = ""] = await secretsAbout(id);
  return { id, secret, contact };
};

/** The secret of a second link, as a reminder carries: a running portal masks the first as its letter leaves. */
export const makeCustomerLink = async (declarer: Actor, id: string, contact = someContact()): Promise<string> => {
  await askCustomer(declarer, { id, rowVersion: 1, contact });
  const { secret, hash } = newLinkSecret();
  const isOpen = and(eq(customerConfirmation.activityId, id), isNull(customerConfirmation.endedAt));
  const reminded = { reminderHash: hash, remindedAt: new Date() };
  const [open] = await writeUnaudited(testSystem(), (tx) =>
    tx.update(customerConfirmation).set(reminded).where(isOpen).returning({ id: customerConfirmation.id }),
  );
  if (!open) throw new Error("No customer is asked");
  return secret;
};

type Said = Omit<CustomerAnswer, "secret">;
export const yes: Said = { tookPlace: "yes", outcome: "much-better", sentence: "Nos équipes respirent.", reason: "" };
export const no: Said = { tookPlace: "no", outcome: "", sentence: "", reason: "Rien n’a été livré." };

/** What the customer's page does with what they say. */
export const answerAs = (secret: string, said: Said, at: Date = new Date()): Promise<null> =>
  answerConfirmation(testSystem(at), hashLinkSecret(secret), said);
