import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";

const ninetyDays = 90 * 24 * 3600;

/** Host-bound over HTTPS; a plain name over HTTP, where browsers would drop a `__Host-` cookie. */
const resumeCookie = () => {
  const secure = env().PUBLIC_URL.startsWith("https:");
  return {
    name: secure ? "__Host-portal.application" : "portal.application",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure, maxAge: ninetyDays },
  };
};

/** The secret of this browser's application. */
export const heldApplication = async (): Promise<string | undefined> =>
  (await cookies()).get(resumeCookie().name)?.value;

export const giveApplication = async (token: string): Promise<void> => {
  const { name, options } = resumeCookie();
  (await cookies()).set(name, token, options);
};

export const takeApplication = async (): Promise<void> => {
  const { name, options } = resumeCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
};
