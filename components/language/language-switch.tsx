"use client";

import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { LocalLink, usePathname } from "@/lib/i18n/navigation";
import { useOfferedLanguages } from "./offered-languages";

/** The same page in another language, where another is offered; the choice is kept. */
export function LanguageSwitch() {
  const t = useTranslations("ui.language");
  const current = useLocale();
  const path = usePathname();
  const query = useSearchParams().toString();
  const languages = useOfferedLanguages();
  if (languages.length < 2) return null;
  return (
    <fieldset className="inline-flex items-center gap-3 text-sm">
      <legend className="sr-only">{t("label")}</legend>
      {languages.map((locale) =>
        locale === current ? (
          <span
            key={locale}
            lang={locale}
            aria-current="true"
            className="inline-flex items-center text-soft touch:min-h-11"
          >
            {t(locale)}
          </span>
        ) : (
          <LocalLink
            key={locale}
            href={query ? `${path}?${query}` : path}
            locale={locale}
            lang={locale}
            hrefLang={locale}
            scroll={false}
            prefetch={false}
            className="foot-link"
          >
            {t(locale)}
          </LocalLink>
        ),
      )}
    </fieldset>
  );
}
