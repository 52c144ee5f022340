import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useReaderZone } from "@/components/format/use-reader-zone";
import { LanguageSwitch } from "@/components/language/language-switch";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import { Link } from "@/components/ui/link";
import { cityOf, offsetName } from "@/lib/i18n/zone";

/** The foot of every page: language, appearance, and what a page adds. */
export function Footer({ children, isWide = false }: { children?: ReactNode; isWide?: boolean }) {
  const t = useTranslations("about");
  const ui = useTranslations("ui");
  const timeZone = useReaderZone();
  const offset = offsetName(new Date(), timeZone);
  return (
    <footer data-chrome className="border-rule border-t">
      <div
        className={`mx-auto flex w-full flex-wrap items-center justify-between gap-x-8 gap-y-2 px-4 py-4 sm:px-8 ${isWide ? "max-w-[96rem]" : "max-w-6xl"}`}
      >
        {children}
        <span className="text-sm text-soft">{ui("zone", { city: cityOf(timeZone), offset })}</span>
        <Link href="/verify" className="foot-link">
          {t("verify")}
        </Link>
        <Link href="/about" className="foot-link">
          {t("link")}
        </Link>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </footer>
  );
}
