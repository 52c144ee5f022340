import { randomBytes, randomUUID } from "node:crypto";
import type { NextRequest } from "next/server";
import createIntlMiddleware from "next-intl/middleware";
import { routing } from "@/lib/i18n/routing";

const withLocale = createIntlMiddleware(routing);
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

/** Headers and locale; who may see what is decided where the data is read, never here. */
export default function proxy(request: NextRequest) {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentPolicy(nonce);
  request.headers.set("x-nonce", nonce);
  request.headers.set("x-request-id", randomUUID());
  request.headers.set("x-portal-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  request.headers.set("content-security-policy", policy);
  const response = withLocale(request);
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = { matcher: ["/((?!api|_next|.*\\..*).*)"] };
