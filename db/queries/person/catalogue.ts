import { editionsFrom } from "@/db/queries/edition/in-use";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { type CredentialCatalogue, catalogueOf } from "@/lib/credential/catalogue";

/** What can be declared today: the credentials of the edition in use and of those that are announced. */
export const readCredentialCatalogue = (actor: Actor): Promise<CredentialCatalogue> =>
  read(actor, async (tx) => catalogueOf(await editionsFrom(tx, actor.today)));
