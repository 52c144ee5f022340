import enSeal from "@/lib/i18n/en/seal.json";
import enVerify from "@/lib/i18n/en/verify.json";
import frSeal from "@/lib/i18n/fr/seal.json";
import frVerify from "@/lib/i18n/fr/verify.json";
import type { Locale } from "@/lib/i18n/locale";

export type VerifyWords = { verify: typeof enVerify; faults: Record<string, string>; locale: Locale };

/** The words of a verification in both languages, for pages made without the framework. */
export const verifyWords: Record<Locale, VerifyWords> = {
  en: { verify: enVerify, faults: enSeal.faults, locale: "en" },
  fr: { verify: frVerify, faults: frSeal.faults, locale: "fr" },
};
