import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { type Marked, markDevice } from "@/lib/server/auth/device/mark";

const ninetyDays = 90 * 24 * 3600;

/** Host-bound over HTTPS; a plain name over HTTP, where browsers would drop a `__Host-` cookie. */
const deviceCookie = () => {
  const secure = env().PUBLIC_URL.startsWith("https:");
  return {
    name: secure ? "__Host-portal.device" : "portal.device",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure, maxAge: ninetyDays },
  };
};

/** The device's cookie among all cookies of a request. */
export const deviceIn = (cookieHeader: string): string | undefined => {
  const prefix = `${deviceCookie().name}=`;
  return cookieHeader
    .split(/;\s*/)
    .find((one) => one.startsWith(prefix))
    ?.slice(prefix.length);
};

/** Lets the browser be known again by an account that has just proved itself here. */
export const rememberDevice = async (...marks: readonly Marked[]): Promise<void> => {
  const { name, options } = deviceCookie();
  const jar = await cookies();
  jar.set(name, marks.reduce(markDevice, jar.get(name)?.value ?? ""), options);
};
