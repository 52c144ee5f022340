import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { touchSession } from "@/db/mutations/account/session";
import { findSession, type SessionRow } from "@/db/queries/account/session";
import { isSessionFresh } from "@/lib/account/session-limits";
import { type Actor, mintActor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { needsSecondFactor, type Side } from "@/lib/role";
import { programmeDay, systemActor } from "@/lib/server/actors";
import { openToken, sessionCookie } from "@/lib/server/auth/session/token";
import { readerLocale, requestOrigin } from "@/lib/server/request/origin";

type SignedIn = { actor: Actor; session: SessionRow };
type Found = { kind: "none" } | { kind: "second-factor"; session: SessionRow } | ({ kind: "signed-in" } & SignedIn);

const minute = 60_000;

/**
 * The session of a token, read from the database: no rights are taken from the token. Only an act of its holder keeps the
 * idle clock running (docs/security.md): what an open page asks for by itself does not.
 */
export const readSession = async (token: string | undefined, isAct: boolean): Promise<SessionRow | null> => {
  const sessionId = await openToken(token);
  if (!sessionId) return null;
  const system = systemActor();
  const session = await findSession(system, sessionId);
  if (!session || !isSessionFresh(session, system.at)) return null;
  if (isAct && system.at.getTime() - session.lastSeenAt.getTime() > minute) await touchSession(system, sessionId);
  return session;
};

const actorOf = async (session: SessionRow): Promise<Actor> => {
  const at = new Date();
  return mintActor({
    side: session.partnerId ? "partner" : "staff",
    accountId: session.accountId,
    sessionId: session.id,
    partnerId: session.partnerId,
    roles: session.roles,
    at,
    today: programmeDay(session.programme, at),
    request: await requestOrigin(),
  });
};

/**
 * The identity behind the present request: none, a person who still owes a second factor, or an actor. Read once a
 * request.
 */
export const findSignedIn = cache(async (): Promise<Found> => {
  const jar = await cookies();
  const isAct = (await headers()).get("x-portal-unattended") === null;
  const session = await readSession(jar.get(sessionCookie().name)?.value, isAct);
  if (!session) return { kind: "none" };
  const owes = (needsSecondFactor(session.roles) || session.hasFactor) && !session.secondFactorAt;
  if (owes) return { kind: "second-factor", session };
  if (session.roles.length === 0) return { kind: "none" };
  return { kind: "signed-in", actor: await actorOf(session), session };
});

const toSignIn = async (step: "" | "/code"): Promise<never> => {
  const path = (await headers()).get("x-portal-path") ?? "";
  redirect(`/${await readerLocale()}/sign-in${step}?return=${encodeURIComponent(path)}`);
};

/**
 * For pages: the actor, of a given side where the page belongs to one; redirects to sign-in where nobody is signed in,
 * and answers 404 for the other side.
 */
export const requirePageActor = async (side?: Extract<Side, "partner" | "staff">): Promise<SignedIn> => {
  const found = await findSignedIn();
  if (found.kind === "none") return toSignIn("");
  if (found.kind === "second-factor") return toSignIn("/code");
  if (side && found.actor.side !== side) notFound();
  return found;
};

/** The door of actions and routes: whoever is signed in. @throws Refusal `signed-out` */
export const signedInDoor = async (): Promise<Actor> => {
  const found = await findSignedIn();
  if (found.kind !== "signed-in") throw new Refusal("signed-out");
  return found.actor;
};
