import "server-only";
import { type Actor, mintActor } from "@/lib/actor";
import { Refusal } from "@/lib/errors";
import { programmeDay, publicActor, systemActor } from "@/lib/server/actors";
import { type RequestOrigin, requestOrigin } from "@/lib/server/request/origin";
import { findSignedIn } from "@/lib/server/session";

/** Anyone at all: the door of sign-in, invitation and reset. */
export const publicDoor = async (): Promise<Actor> => {
  const at = new Date();
  return publicActor(programmeDay(null, at), undefined, await requestOrigin());
};

/** The portal acting for an account that has just proved who it is, so that the audit names it. */
export const systemFor = (accountId: string, request: RequestOrigin | undefined): Actor =>
  mintActor({ ...systemActor(), accountId, ...(request ? { request } : {}) });

/**
 * Somebody who gave the right password and still owes the second factor, or who has both: may touch his own account's
 * factors and sessions and nothing else, since he carries no role and no company.
 */
export const halfwayDoor = async (): Promise<Actor & { accountId: string; sessionId: string }> => {
  const found = await findSignedIn();
  if (found.kind === "none") throw new Refusal("signed-out");
  const { id, accountId } = found.session;
  const actor = { ...systemFor(accountId, await requestOrigin()), accountId, sessionId: id };
  return actor as Actor & { accountId: string; sessionId: string };
};

/** The portal answering someone about his own account, across his companies. */
export const systemAs = (actor: Actor): Actor => mintActor({ ...actor, side: "system", partnerId: null, roles: [] });
