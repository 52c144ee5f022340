import "server-only";
import { cookies } from "next/headers";
import { openToken, sealToken, sessionCookie } from "@/lib/server/auth/session/token";

/** Sets the session cookie, which holds only the session's id. */
export const giveSession = async (sessionId: string): Promise<void> => {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await sealToken(sessionId), options);
};

export const takeSession = async (): Promise<void> => {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
};

/** The session id in the browser's cookie, valid or not. */
export const heldSession = async (): Promise<string | null> =>
  openToken((await cookies()).get(sessionCookie().name)?.value);
