import "server-only";
import type { RequestOrigin } from "@/lib/actor";
import { type Actor, mintActor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { publicActor, systemActor } from "@/lib/server/actors";
import { requestOrigin } from "@/lib/server/request/origin";
import { findSignedIn } from "@/lib/server/session";
import { visitorDay } from "@/lib/server/set-up/installation";

/** The actor of public pages: sign-in, invitation and reset. */
export const publicDoor = async (): Promise<Actor> => {
  return publicActor(await visitorDay(), undefined, await requestOrigin());
};

/** The portal acting for an account that has just proved its identity, so that the audit names it. */
export const systemFor = (accountId: string, request: RequestOrigin | undefined): Actor =>
  mintActor({ ...systemActor(), accountId, ...(request ? { request } : {}) });

/**
 * A person who gave the right password and still owes the second factor, or gave both. They may change the factors and
 * sessions of their own account and nothing else: the actor has no role and no company.
 */
export const halfwayDoor = async (): Promise<Actor & { accountId: string; sessionId: string }> => {
  const found = await findSignedIn();
  if (found.kind === "none") throw new Refusal("signed-out");
  const { id, accountId } = found.session;
  const actor = { ...systemFor(accountId, await requestOrigin()), accountId, sessionId: id };
  return actor as Actor & { accountId: string; sessionId: string };
};

/** The portal answering a person about their own account, across their companies. */
export const systemAs = (actor: Actor): Actor => mintActor({ ...actor, side: "system", partnerId: null, roles: [] });
