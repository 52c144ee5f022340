import { createTranslator } from "next-intl";
import type { Sentence } from "@/lib/evaluate/trace/sentence/words";
import englishKinds from "@/lib/i18n/en/kinds.json";
import english from "@/lib/i18n/en/trace.json";
import frenchKinds from "@/lib/i18n/fr/kinds.json";
import french from "@/lib/i18n/fr/trace.json";
import type { Locale } from "@/lib/i18n/locale";
import { sayWithKinds } from "@/lib/i18n/say";

const messages = { fr: { trace: french, kinds: frenchKinds }, en: { trace: english, kinds: englishKinds } };

/** Says the engine's sentences as a page would; a message that is missing or lacks a value throws. */
export const sentenceSayer = (locale: Locale): ((sentence: Sentence) => string) => {
  const config = {
    locale,
    messages: messages[locale],
    onError: (error: Error) => {
      throw error;
    },
  };
  return sayWithKinds(
    createTranslator({ ...config, namespace: "trace" }),
    createTranslator({ ...config, namespace: "kinds" }),
  );
};
