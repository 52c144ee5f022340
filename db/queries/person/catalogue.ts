import { editionsEver } from "@/db/queries/edition/in-use";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { type CredentialCatalogue, offeredBy } from "@/lib/credential/catalogue";

/**
 * What can be declared: the credentials of the edition in use, of those that are announced, and of those before, in which
 * one may have been earned. Whether its own day allows one, the declaration asks.
 */
export const readCredentialCatalogue = (actor: Actor): Promise<CredentialCatalogue> =>
  read(actor, async (tx) => offeredBy(await editionsEver(tx, actor.today)));
