import type { formats } from "@/lib/i18n/formats";
import type { Locale as AnyLocale } from "@/lib/i18n/locale";
import type { Messages as AllMessages } from "@/lib/i18n/messages";

/** Sentences of codes that the server sends as plain text. */
type ByCode = Record<string, string>;
type Form = AllMessages["form"];
type Coded = {
  refusals: ByCode;
  form: Omit<Form, "errors" | "file"> & { errors: ByCode; file: Omit<Form["file"], "errors"> & { errors: ByCode } };
};

declare module "next-intl" {
  interface AppConfig {
    Locale: AnyLocale;
    Formats: typeof formats;
    // A key that no file has does not compile.
    Messages: Omit<AllMessages, keyof Coded> & Coded;
  }
}
