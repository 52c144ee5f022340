import "server-only";
import { noteMailTried } from "@/db/mutations/set-up/steps";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { sendTrial, type Tried } from "@/lib/server/mail/trial";
import { findSignedIn } from "@/lib/server/session";

/** An e-mail to the administrator who asks; that one was accepted is kept. Refuses `not-permitted`. */
export const tryMail = async (actor: Actor): Promise<Tried> => {
  requirePermission(actor, "programme.set-up", "programme");
  const found = await findSignedIn();
  if (found.kind !== "signed-in") throw new Refusal("signed-out");
  const tried = await sendTrial(found.session);
  // What is written to a folder reaches nobody.
  if (tried.is === "sent") await noteMailTried(actor);
  return tried;
};
