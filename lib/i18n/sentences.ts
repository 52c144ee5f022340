import type { FieldCode } from "@/lib/field-code";
import enForm from "@/lib/i18n/en/form.json";
import enRefusals from "@/lib/i18n/en/refusals.json";
import frForm from "@/lib/i18n/fr/form.json";
import frRefusals from "@/lib/i18n/fr/refusals.json";
import type { RefusalCode } from "@/lib/refusal-code";

/** A missing sentence does not compile, nor does one that nothing says. */
const exactly =
  <Key extends string>() =>
  <T extends Record<Key, string>>(sentences: T & Record<Exclude<keyof T, Key>, never>): T =>
    sentences;

/** `unknown` is said of a code that an older or a newer version gave. */
const refusals = exactly<RefusalCode | "unknown">();
const faults = exactly<FieldCode>();

/** The sentences of the closed lists. Further languages are held to the same by a test. */
export const sentences = {
  fr: { refusals: refusals(frRefusals), faults: faults(frForm.errors) },
  en: { refusals: refusals(enRefusals), faults: faults(enForm.errors) },
} as const;
