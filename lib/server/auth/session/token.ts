import { decode, encode } from "next-auth/jwt";
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

export const openToken = async (token: string | undefined): Promise<string | null> => {
  if (!token) return null;
  try {
    const content = await decode({ token, secret: env().AUTH_SECRET });
    return typeof content?.sid === "string" ? content.sid : null;
  } catch {
    return null;
  }
};
