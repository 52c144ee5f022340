import { decode, encode } from "next-auth/jwt";
import { Kept } from "@/db/answer/kept";
import { env } from "@/lib/env";

const thirtyDays = 30 * 24 * 3600;

/** Secure and host-bound over HTTPS; a plain name over HTTP, where browsers would drop a `__Host-` cookie. */
export const sessionCookie = () => {
  const secure = env().PUBLIC_URL.startsWith("https:");
  return {
    name: secure ? "__Host-portal.session" : "portal.session",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure, maxAge: thirtyDays },
  };
};

/** Seals a token that holds only a session id: everything else is read from the session's row. */
export const sealToken = (sessionId: string): Promise<string> =>
  encode({ token: { sid: sessionId }, secret: env().AUTH_SECRET, maxAge: thirtyDays });

type Opened = { sessionId: string; until: number };

/** Tokens that were opened: opening one takes longer than reading its session, and what is in it never changes. */
const opened = new Kept<Opened>(10_000);

const open = async (token: string): Promise<Opened | null> => {
  try {
    const content = await decode({ token, secret: env().AUTH_SECRET });
    if (typeof content?.sid !== "string") return null;
    return { sessionId: content.sid, until: Number(content.exp ?? 0) * 1_000 };
  } catch {
    return null;
  }
};

/** The session id in a token that this portal sealed and that has not run out; else null. */
export const openToken = async (token: string | undefined): Promise<string | null> => {
  if (!token) return null;
  const found = opened.get(token) ?? (await open(token));
  if (!found || found.until <= Date.now()) return null;
  opened.set(token, found, 1);
  return found.sessionId;
};
