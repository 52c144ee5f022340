import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { hashLinkSecret } from "@/db/link-secret";
import { type Acceptance, acceptInvitation } from "@/db/mutations/account/accept-invitation";
import { renewInvitation } from "@/db/mutations/account/invitation";
import { findInvitation, mayRenewInvitation, type OpenInvitation } from "@/db/queries/account/invitation";
import type { joinFreshSchema, joinKnownSchema, joinSignedInSchema, linkOnlySchema } from "@/lib/account/schema";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { passwordMark } from "@/lib/server/auth/device/client";
import { rememberDevice } from "@/lib/server/auth/device/cookie";
import { systemFor } from "@/lib/server/auth/doors";
import { acceptPassword } from "@/lib/server/auth/password/accept";
import { giveSession } from "@/lib/server/auth/session/cookie";
import { authoriseCredentials } from "@/lib/server/auth/sign-in/sign-in";
import { requestOrigin } from "@/lib/server/request/origin";
import { findSignedIn } from "@/lib/server/session";

export const openInvitation = (secret: string): Promise<OpenInvitation | null> =>
  findInvitation(systemActor(), hashLinkSecret(secret));

/** Whether a link that opens nothing may ask for a new one. */
export const mayRenew = (secret: string): Promise<boolean> => mayRenewInvitation(systemActor(), hashLinkSecret(secret));

/** Sends a new link to the address of the invitation, for one that is over. */
export const sendNewLink = (_visitor: Actor, { secret }: z.output<typeof linkOnlySchema>): Promise<void> =>
  renewInvitation(systemActor(), hashLinkSecret(secret));

const requireOpenInvitation = async (secret: string): Promise<OpenInvitation> => {
  const invitation = await openInvitation(secret);
  if (!invitation) throw new Refusal("link-spent");
  return invitation;
};

/** The page that the invitation leads to, if it is not one's home. */
export type Joined = Pick<OpenInvitation, "landsOn">;

const enter = async (secret: string, who: Omit<Acceptance, "linkHash">): Promise<void> => {
  const system = systemFor(who.accountId, await requestOrigin());
  await giveSession(await acceptInvitation(system, { ...who, linkHash: hashLinkSecret(secret) }));
};

/** Someone new: a name, a password, and the seat they were invited to. */
export const joinFresh = async (_visitor: Actor, input: z.output<typeof joinFreshSchema>): Promise<Joined> => {
  const { accountId: known, email, landsOn } = await requireOpenInvitation(input.secret);
  if (known) throw new Refusal("stale");
  const passwordHash = await acceptPassword(input.password, email);
  const fresh = { name: input.name, passwordHash, locale: input.locale };
  const accountId = randomUUID();
  await enter(input.secret, { accountId, fresh, secondFactorAt: null });
  await rememberDevice(passwordMark({ id: accountId, passwordHash }));
  return { landsOn };
};

/** Someone with an account proves that it is theirs; their second factor is asked for on the next page. */
export const joinKnown = async (_visitor: Actor, input: z.output<typeof joinKnownSchema>): Promise<Joined> => {
  const { email, landsOn } = await requireOpenInvitation(input.secret);
  const account = await authoriseCredentials({ email, password: input.password }, await requestOrigin());
  await enter(input.secret, { accountId: account.id, fresh: null, secondFactorAt: null });
  await rememberDevice(passwordMark(account));
  return { landsOn };
};

/** Someone who is signed in under the invited address only has to agree. */
export const joinSignedIn = async (_asker: Actor, input: z.output<typeof joinSignedInSchema>): Promise<Joined> => {
  const { email, landsOn } = await requireOpenInvitation(input.secret);
  const found = await findSignedIn();
  if (found.kind !== "signed-in" || found.session.email !== email) throw new Refusal("stale");
  const { accountId, secondFactorAt } = found.session;
  await enter(input.secret, { accountId, fresh: null, secondFactorAt });
  return { landsOn };
};
