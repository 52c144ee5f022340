"use client";

import formEn from "@/lib/i18n/en/form.json";
import refusalsEn from "@/lib/i18n/en/refusals.json";
import formFr from "@/lib/i18n/fr/form.json";
import refusalsFr from "@/lib/i18n/fr/refusals.json";
import type { Locale } from "@/lib/i18n/locale";
import { frameWords } from "./frame-words";
import { Words, type WordsProps } from "./words";

/** What every form says besides: a script that the browser keeps, and loads where there is a form. */
const formWords = {
  en: { ...frameWords.en, form: formEn, refusals: refusalsEn },
  fr: { ...frameWords.fr, form: formFr, refusals: refusalsFr },
} satisfies Record<Locale, object>;

export const FormWords = (props: WordsProps) => <Words own={formWords} {...props} />;
