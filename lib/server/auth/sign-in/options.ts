import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { endSession } from "@/db/mutations/account/session";
import { findSession } from "@/db/queries/account/session";
import { signInSchema } from "@/lib/account/schema";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { systemFor } from "@/lib/server/auth/doors";
import { heldSession } from "@/lib/server/auth/session/cookie";
import { sessionCookie } from "@/lib/server/auth/session/token";
import { signIn } from "@/lib/server/auth/sign-in/sign-in";
import { requestOrigin } from "@/lib/server/request/origin";

const credentials = { email: { type: "email" }, password: { type: "password" } };

/** The library's own route uses the same checks, limits and session rows as the sign-in page. */
const authorize = async (given: Record<string, unknown> | undefined): Promise<{ id: string } | null> => {
  const parsed = signInSchema.safeParse(given);
  if (!parsed.success) return null;
  try {
    const { sessionId } = await signIn(parsed.data, await requestOrigin(), await heldSession());
    return { id: sessionId };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

/** Ends a session by its id; does nothing where it has already ended. */
export const endHeldSession = async (sessionId: string): Promise<void> => {
  const session = await findSession(systemActor(), sessionId);
  if (!session) return;
  const actor = systemFor(session.accountId, await requestOrigin());
  await endSession(actor, { accountId: session.accountId, sessionId, reason: "signed-out" });
};

/** The only configuration of next-auth; its token holds nothing but the session id, under `sid`. */
export const authOptions = (): NextAuthOptions => {
  const { name, options } = sessionCookie();
  // The library reads its own address only from here.
  process.env.NEXTAUTH_URL ??= env().PUBLIC_URL;
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: options.maxAge, updateAge: options.maxAge },
    cookies: { sessionToken: { name, options } },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in" },
    providers: [CredentialsProvider({ credentials, authorize })],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string") await endHeldSession(token.sid);
      },
    },
  };
};
