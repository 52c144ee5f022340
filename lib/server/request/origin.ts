import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { hasLocale } from "next-intl";
import type { RequestOrigin } from "@/lib/actor";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locale";
import { localeCookie, routing } from "@/lib/i18n/routing";
import { deviceIn } from "@/lib/server/auth/device/cookie";
import { clientAddress } from "@/lib/server/request/client-address";
import { knownLanguages } from "@/lib/server/set-up/installation";

/** The origin of the present request, kept in evidence and beside the audit. */
export const requestOrigin = async (): Promise<RequestOrigin> => {
  const list = await headers();
  return {
    id: list.get("x-request-id") ?? randomUUID(),
    ip: clientAddress(list.get("x-portal-peer") ?? "", list.get("x-forwarded-for"), env().TRUSTED_PROXY),
    userAgent: (list.get("user-agent") ?? "").slice(0, 300),
    device: deviceIn(list.get("cookie") ?? ""),
  };
};

/** The language of the page that a request comes from, by its address. */
export const readerLocale = async (): Promise<Locale> => {
  const [, first] = ((await headers()).get("x-portal-path") ?? "").split("/");
  return hasLocale(routing.locales, first) ? first : routing.defaultLocale;
};

const spoken = (header: string | null): string[] =>
  (header ?? "").split(",").map((range) => range.split(";")[0]?.trim().slice(0, 2).toLowerCase() ?? "");

/** The language for whoever asks a route, which stands under none: the one chosen in this browser, else what it asks for. */
export const askedLocale = (list: Headers): Locale => {
  const chosen = new RegExp(`(?:^|;\\s*)${localeCookie.name}=(\\w+)`).exec(list.get("cookie") ?? "")?.[1];
  const wanted = [chosen ?? "", ...spoken(list.get("accept-language"))];
  const offered = knownLanguages();
  return wanted.find((one) => hasLocale(offered, one)) ?? offered[0] ?? routing.defaultLocale;
};
