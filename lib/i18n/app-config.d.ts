import type { formats } from "@/lib/i18n/formats";
import type { Locale as AnyLocale } from "@/lib/i18n/locale";
import type { MessagesWithKinds } from "@/lib/i18n/messages";

declare module "next-intl" {
  interface AppConfig {
    Locale: AnyLocale;
    Formats: typeof formats;
    // A key that no file has does not compile.
    Messages: MessagesWithKinds;
  }
}
