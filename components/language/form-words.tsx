"use client";

import formEn from "@/lib/i18n/en/form.json";
import refusalsEn from "@/lib/i18n/en/refusals.json";
import formFr from "@/lib/i18n/fr/form.json";
import refusalsFr from "@/lib/i18n/fr/refusals.json";
import type { Locale } from "@/lib/i18n/locale";
import { frameWords } from "./frame-words";
import type { KeptWords, wordsOfForms } from "./kept-words";
import { Words, type WordsProps } from "./words";

/** What every form says besides: a script that the browser keeps, and loads where there is a form. */
const formWords = {
  en: { form: formEn, refusals: refusalsEn },
  fr: { form: formFr, refusals: refusalsFr },
} satisfies Record<Locale, KeptWords<typeof wordsOfForms>>;

const own = {
  en: { ...frameWords.en, ...formWords.en },
  fr: { ...frameWords.fr, ...formWords.fr },
} satisfies Record<Locale, object>;

export const FormWords = (props: WordsProps) => <Words own={own} {...props} />;
