"use client";

import navigationEn from "@/lib/i18n/en/navigation.json";
import outboxEn from "@/lib/i18n/en/outbox.json";
import uiEn from "@/lib/i18n/en/ui.json";
import navigationFr from "@/lib/i18n/fr/navigation.json";
import outboxFr from "@/lib/i18n/fr/outbox.json";
import uiFr from "@/lib/i18n/fr/ui.json";
import type { Locale } from "@/lib/i18n/locale";
import type { KeptWords, wordsOfFrame } from "./kept-words";
import { Words, type WordsProps } from "./words";

/** What every page may say, kept by the browser with the scripts: no page brings it along. */
export const frameWords = {
  en: { navigation: navigationEn, outbox: outboxEn, ui: uiEn },
  fr: { navigation: navigationFr, outbox: outboxFr, ui: uiFr },
} satisfies Record<Locale, KeptWords<typeof wordsOfFrame>>;

export const FrameWords = (props: WordsProps) => <Words own={frameWords} {...props} />;
