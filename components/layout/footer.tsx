import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { Link } from "@/components/ui/link";
import { ThemeSwitch } from "@/components/ui/theme-switch";

/** The foot of every page: language, appearance, and what a page adds. */
export function Footer({ children, isWide = false }: { children?: ReactNode; isWide?: boolean }) {
  const t = useTranslations("about");
  return (
    <footer data-chrome className="border-rule border-t">
      <div
        className={`mx-auto flex w-full flex-wrap items-center justify-between gap-x-8 gap-y-2 px-4 py-4 sm:px-8 ${isWide ? "max-w-[96rem]" : "max-w-6xl"}`}
      >
        {children}
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
