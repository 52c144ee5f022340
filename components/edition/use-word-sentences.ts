import { useLocale, useTranslations } from "next-intl";
import type { Edition } from "@/lib/edition/edition";
import { hasTrackIn } from "@/lib/edition/vocabulary";
import { localName } from "@/lib/i18n/names";

/** What an edition says of a certification beside its name: for whom it is, in a track or not, how long, which versions. */
export const useWordSentences = (): ((edition: Edition, type: string) => string[]) => {
  const t = useTranslations("edition.words");
  const locale = useLocale();
  return (edition, type) => {
    const { role, validMonths, versions } = edition.credentials.find((one) => one.type === type) ?? {};
    return [
      ...(role ? [t("for-job", { job: localName(role, locale) })] : []),
      hasTrackIn(edition, type) ? t("tracked") : t("untracked"),
      ...(validMonths ? [t("valid", { months: validMonths })] : []),
      ...(versions ? [t("in-versions", { versions: versions.join(", ") })] : []),
    ];
  };
};
