import type { formats } from "@/lib/i18n/formats";
import type { Locale as AnyLocale } from "@/lib/i18n/routing";

declare module "next-intl" {
  interface AppConfig {
    Locale: AnyLocale;
    Formats: typeof formats;
  }
}
