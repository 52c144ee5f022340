import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { hasLocale } from "next-intl";
import { env } from "@/lib/env";
import { type Locale, routing } from "@/lib/i18n/routing";
import { clientAddress } from "@/lib/server/request/client-address";

export type RequestOrigin = { id: string; ip: string; userAgent: string };

/** The origin of the present request, kept in evidence and beside the audit. */
export const requestOrigin = async (): Promise<RequestOrigin> => {
  const list = await headers();
  return {
    id: list.get("x-request-id") ?? randomUUID(),
    ip: clientAddress(list.get("x-portal-peer") ?? "", list.get("x-forwarded-for"), env().TRUSTED_PROXY),
    userAgent: (list.get("user-agent") ?? "").slice(0, 300),
  };
};

/** The language of the page that a request comes from, by its address. */
export const readerLocale = async (): Promise<Locale> => {
  const [, first] = ((await headers()).get("x-portal-path") ?? "").split("/");
  return hasLocale(routing.locales, first) ? first : routing.defaultLocale;
};
