import { useTranslations } from "next-intl";
import type { Sentence } from "@/lib/evaluate/trace/sentence/words";

/** Writes the engine's sentences in the reader's language. */
export const useTraceSentence = (): ((sentence: Sentence) => string) => {
  const t = useTranslations("trace");
  return ({ key, params }) => t(key as Parameters<typeof t>[0], params);
};
