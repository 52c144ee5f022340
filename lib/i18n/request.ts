import { getRequestConfig } from "next-intl/server";
import { formats } from "@/lib/i18n/formats";
import { defaultLocale, isLocale } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";

export default getRequestConfig(async ({ locale: explicit, requestLocale }) => {
  const asked = explicit ?? (await requestLocale);
  const locale = isLocale(asked) ? asked : defaultLocale;
  return { locale, timeZone: "Europe/Paris", messages: messagesOf(locale), formats };
});
