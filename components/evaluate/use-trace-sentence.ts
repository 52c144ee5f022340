import { useTranslations } from "next-intl";
import type { Sentence } from "@/lib/evaluate/trace/sentence/words";
import { sayWithKinds } from "@/lib/i18n/say";

/** Says the engine's sentences in the reader's language. */
export const useTraceSentence = (): ((sentence: Sentence) => string) =>
  sayWithKinds(useTranslations("trace"), useTranslations("kinds"));
