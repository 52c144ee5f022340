import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import createIntlMiddleware from "next-intl/middleware";
import type { Locale } from "@/lib/i18n/locale";
import { addressInOffered, routingIn } from "@/lib/i18n/offered";
import { localeCookie } from "@/lib/i18n/routing";
import { isPortalOpen, shownInstallation } from "@/lib/server/set-up/installation";
import { beforeOpening } from "@/lib/set-up/gate";

const middlewares = new Map<string, ReturnType<typeof createIntlMiddleware>>();

/** Gives an address its language, among those offered. */
const withLocale = (languages: readonly Locale[]) => {
  const key = languages.join();
  const known = middlewares.get(key) ?? createIntlMiddleware(routingIn(languages));
  middlewares.set(key, known);
  return known;
};
const isSecure = process.env.PUBLIC_URL?.startsWith("https:") ?? false;
const isDevelopment = process.env.NODE_ENV === "development";

const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Inline style attributes carry widths of meters and drawings; no style sheet or script may be inline.
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ""}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join("; ");

/**
 * Where the address leads instead: to the set-up while it lasts, or to the same page in a language that is offered. A
 * database that is away is told by the page itself.
 */
const insteadOf = async (path: string, languages: readonly Locale[]): Promise<string | null> => {
  const offered = addressInOffered(path, languages);
  const instead = beforeOpening(offered ?? path);
  return instead !== null && !(await isPortalOpen().catch(() => true)) ? instead : offered;
};

/** Headers and locale; who may see what is decided where the data is read, never here. */
export default async function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const { languages } = await shownInstallation();
  const instead = await insteadOf(pathname, languages);
  if (instead) return NextResponse.redirect(new URL(instead + search, request.nextUrl), 303);
  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy(nonce);
  request.headers.set("x-nonce", nonce);
  request.headers.set("x-request-id", randomUUID());
  request.headers.set("x-portal-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  request.headers.set("content-security-policy", policy);
  // An address with a dot names a file: it has no language, and where there is none, the answer is a page all the same.
  const response = request.nextUrl.pathname.includes(".")
    ? NextResponse.next({ request: { headers: request.headers } })
    : withLocale(languages)(request);
  response.headers.set("content-security-policy", policy);
  const chosen = response.cookies.get(localeCookie.name);
  if (chosen && isSecure) response.cookies.set({ ...chosen, secure: true });
  return response;
}

export const config = { matcher: ["/((?!api/|_next/).*)"] };
