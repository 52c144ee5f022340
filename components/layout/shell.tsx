import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { LiveRegion } from "@/components/ui/live-region";
import { Footer } from "./footer";
import { NavDock } from "./nav-dock";
import { NavBar, type NavItem } from "./nav-link";

type Props = {
  nav: NavItem[];
  /** Address behind the product's name. */
  home: string;
  company?: ReactNode;
  account?: ReactNode;
  footer?: ReactNode;
  isWide?: boolean;
  children: ReactNode;
};

/** The frame of every page: header, content, footer; on a phone the navigation is at the bottom. */
export function Shell({ nav, home, company, account, footer, isWide = false, children }: Props) {
  const t = useTranslations("navigation");
  const ui = useTranslations("ui");
  const width = `mx-auto w-full px-4 sm:px-8 ${isWide ? "max-w-[96rem]" : "max-w-6xl"}`;
  return (
    <div className={`flex min-h-dvh flex-col ${nav.length > 0 ? "max-sm:pb-20" : ""}`}>
      <a
        href="#main"
        className="sr-only z-50 bg-accent font-semibold text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:px-4 focus:py-2"
      >
        {t("skip")}
      </a>
      <header data-chrome className="border-rule border-b">
        <div className={`${width} flex min-h-14 items-center gap-3 sm:gap-4`}>
          <Link
            href={home}
            className="inline-flex min-h-11 shrink-0 items-center gap-2.5 whitespace-nowrap font-serif font-semibold text-ink text-lg no-underline"
          >
            <span aria-hidden className="logo" />
            {/* Beside a logo, a phone has room for the company's name or for the programme's. */}
            <span className={company ? "max-sm:in-data-logo:sr-only" : ""}>{ui("product")}</span>
          </Link>
          {company ? <div className="min-w-0 border-rule border-l pl-3 sm:pl-4">{company}</div> : null}
          {account ? <div className="ml-auto shrink-0">{account}</div> : null}
        </div>
        {nav.length > 0 ? (
          <nav aria-label={t("main")} className={`${width} hidden sm:block`}>
            <NavBar items={nav} />
          </nav>
        ) : null}
      </header>
      <main id="main" tabIndex={-1} className={`${width} flex-1 pt-6 pb-24 outline-none sm:pt-10 sm:pb-16`}>
        {children}
      </main>
      {footer ?? <Footer isWide={isWide} />}
      {nav.length > 0 ? <NavDock items={nav} /> : null}
      <LiveRegion />
    </div>
  );
}
