import { useLocale, useTranslations } from "next-intl";
import type { Edition } from "@/lib/edition/edition";
import { hasTrackIn } from "@/lib/edition/vocabulary";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";

/**
 * What an edition says of a certification beside its name: for whom it is, in a track or not, how long, which versions.
 * The job is in the reader's language unless another is given. */
export const useWordSentences = (): ((edition: Edition, type: string, language?: Locale) => string[]) => {
  const t = useTranslations("edition.words");
  const locale = useLocale();
  return (edition, type, language = locale) => {
    const { role, validMonths, versions } = edition.credentials.find((one) => one.type === type) ?? {};
    return [
      ...(role ? [t("for-job", { job: localName(role, language) })] : []),
      hasTrackIn(edition, type) ? t("tracked") : t("untracked"),
      ...(validMonths ? [t("valid", { months: validMonths })] : []),
      ...(versions ? [t("in-versions", { versions: versions.join(", ") })] : []),
    ];
  };
};
