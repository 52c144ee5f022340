import { newLinkSecret } from "@/db/link-secret";
import { queueEmail } from "@/db/outbox";
import { findCustomerWord } from "@/db/queries/confirmation/customer-word";
import { customersOf } from "@/db/queries/confirmation/said";
import { senderOf } from "@/db/queries/confirmation/sender";
import type { RecordEvent } from "@/db/record";
import type { activity } from "@/db/schema/claim";
import { customerConfirmation } from "@/db/schema/confirmation";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { confirmationLife } from "@/lib/confirmation/limits";
import { isPublicMailbox, mailboxHash, mailboxKey } from "@/lib/confirmation/mailbox";
import { isAnswered } from "@/lib/confirmation/said";
import type { Contact } from "@/lib/confirmation/schema";
import { toldOf } from "@/lib/confirmation/told";
import { confirmationLetter } from "@/lib/mail/confirmation";
import { Refusal } from "@/lib/refusal/refusal";
import { requireContactable } from "./contact";
import { endConfirmation } from "./end";

type ActivityRow = typeof activity.$inferSelect;

/** A customer is asked once about the same words, unless the link is over or goes to somebody else. */
const requireUnasked = async (tx: Tx, actor: Actor, activityId: string, email: string): Promise<void> => {
  const asked = await customersOf(tx, actor, activityId);
  if (isAnswered(asked)) throw new Refusal("customer-answered");
  const [latest] = asked;
  if (latest?.state === "open" && mailboxKey(latest.email) === mailboxKey(email)) throw new Refusal("customer-asked");
};

/**
 * Asks the customer of a locked declaration by letter; an earlier link ends. Who asked and whom is recorded, the address is
 * not. Codes: customer-not-asked, customer-answered, customer-asked, and those of `requireContactable`.
 */
export const requestConfirmation = async (
  tx: Tx,
  actor: Actor,
  record: RecordEvent,
  row: ActivityRow,
  { name, email, locale }: Contact,
): Promise<void> => {
  const { id: activityId, partnerId } = row;
  if ((await findCustomerWord(tx, row)) === null || row.corrects !== null) throw new Refusal("customer-not-asked");
  await requireUnasked(tx, actor, activityId, email);
  await requireContactable(tx, actor, partnerId, email);
  await endConfirmation(tx, actor, activityId, "replaced");
  const { secret, hash } = newLinkSecret();
  const told = toldOf(row);
  const expiresAt = new Date(actor.at.getTime() + confirmationLife);
  const [made] = await tx
    .insert(customerConfirmation)
    .values({
      ...{ partnerId, activityId, told, name, email, locale, tokenHash: hash, expiresAt },
      ...{ mailboxHash: mailboxHash(email), isPublicMailbox: isPublicMailbox(email) },
      ...{ askedBy: actor.accountId ?? "", askedAt: actor.at },
    })
    .returning({ id: customerConfirmation.id });
  if (!made) throw new Error("A confirmation was not entered");
  const names = await senderOf(tx, partnerId, actor.accountId);
  const letter = confirmationLetter(locale, { ...names, told, name, secret, until: expiresAt, isReminder: false });
  await queueEmail(tx, actor, { email, accountId: null, locale }, letter, { partnerId, subjectId: activityId });
  await record("activity.customer-asked", activityId, { confirmationId: made.id }, { partnerId });
};
