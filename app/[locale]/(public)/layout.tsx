import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Shell } from "@/components/layout/shell";
import { Link } from "@/components/ui/link";

const look = "inline-flex min-h-11 items-center text-sm font-semibold text-accent underline-offset-4 hover:underline";

/** The frame of the pages that need no account. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  const t = useTranslations("navigation");
  const links = (
    <nav aria-label={t("main")} className="flex gap-x-6">
      <Link href="/assess" className={`${look} max-sm:hidden`}>
        {t("items.self-assessment")}
      </Link>
      <Link href="/apply" className={`${look} max-sm:hidden`}>
        {t("items.apply")}
      </Link>
      <Link href="/sign-in" className={look}>
        {t("sign-in")}
      </Link>
    </nav>
  );
  return (
    <Shell nav={[]} home="/" account={links}>
      {children}
    </Shell>
  );
}
