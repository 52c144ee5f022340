import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { formats } from "@/lib/i18n/formats";
import { messagesOf } from "@/lib/i18n/messages";
import { routing } from "@/lib/i18n/routing";

export default getRequestConfig(async ({ locale: explicit, requestLocale }) => {
  const asked = explicit ?? (await requestLocale);
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  return { locale, timeZone: "Europe/Paris", messages: await messagesOf(locale), formats };
});
