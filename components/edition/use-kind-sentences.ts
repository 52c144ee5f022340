import { useLocale, useTranslations } from "next-intl";
import { isBuiltInKind } from "@/lib/activity/kind";
import type { Measure } from "@/lib/edition/edition";
import { shapeOf } from "@/lib/edition/vocabulary";
import type { Locale } from "@/lib/i18n/locale";

/**
 * How a measure is told, in what it is counted, and which fields its form asks for. The unit is in the reader's language
 * unless another is given.
 */
export const useKindSentences = (): ((measure: Measure, language?: Locale) => string[]) => {
  const t = useTranslations("edition.activity");
  const locale = useLocale();
  return (measure, language = locale) => {
    const { declared, kind } = measure;
    const unit = declared?.unit?.[language];
    return [
      t(`shapes.${shapeOf(measure) ?? "event"}`),
      ...(unit ? [t("counted-in", { unit: unit.other, one: unit.one })] : []),
      ...(declared
        ? (["customer", "reference", "evidence"] as const).map((field) => t(`said.${field}-${declared[field]}`))
        : [t(isBuiltInKind(kind) ? "built-in" : "not-declared")]),
      ...(declared?.customerWord ? [t(`said.word-${declared.customerWord}`)] : []),
    ];
  };
};
