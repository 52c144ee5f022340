import "server-only";
import type { z } from "zod";
import { hashLinkSecret } from "@/db/link-secret";
import { answerConfirmation } from "@/db/mutations/confirmation/answer";
import { refuseLetters } from "@/db/mutations/confirmation/refuse";
import { findCustomerLink, wasOfTeam } from "@/db/queries/confirmation/link";
import type { linkOnlySchema } from "@/lib/account/schema";
import type { Actor } from "@/lib/actor";
import type { CustomerAnswer } from "@/lib/confirmation/schema";
import { Refusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { systemAs } from "@/lib/server/auth/doors";
import { findSignedIn } from "@/lib/server/session";

/** What a link opens; null where there is no such link. Reading it changes nothing: mail scanners open links too. */
export const openCustomerLink = (secret: string) => findCustomerLink(systemActor(), hashLinkSecret(secret));

/** Refuses a browser in which somebody is signed in who has, or had, a seat in the company that asks. */
const requireOutsider = async (partnerId: string): Promise<void> => {
  const found = await findSignedIn();
  if (found.kind === "none") return;
  if (await wasOfTeam(systemActor(), found.session.accountId, partnerId)) throw new Refusal("customer-signed-in");
};

/** The customer has no account: their link is all they have, and the portal writes what they say. */
export const answerAsCustomer = async (visitor: Actor, { secret, ...said }: CustomerAnswer): Promise<null> => {
  const linkHash = hashLinkSecret(secret);
  const found = await findCustomerLink(systemActor(), linkHash);
  if (!found) throw new Refusal("link-spent");
  await requireOutsider(found.partnerId);
  return answerConfirmation(systemAs(visitor), linkHash, said);
};

export const refuseAsCustomer = (visitor: Actor, { secret }: z.output<typeof linkOnlySchema>): Promise<null> =>
  refuseLetters(systemAs(visitor), hashLinkSecret(secret));
