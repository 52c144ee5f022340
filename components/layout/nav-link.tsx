"use client";

import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { usePathname } from "@/lib/i18n/navigation";

export type NavItem = { href: string; label: string; icon: ReactNode; count?: number };

/** Whether a page lies at or under an address. */
export const isUnder = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);

const looks = {
  bar: "-mb-px inline-flex items-center gap-2 whitespace-nowrap border-transparent border-b-2 py-2.5 font-medium text-soft no-underline hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink touch:min-h-11 [&>svg]:hidden",
  dock: "flex min-h-14 flex-col items-center justify-center gap-0.5 border-transparent border-t-2 px-1 text-center text-[0.78rem] leading-tight text-soft no-underline aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent [&>svg]:size-5",
  list: "flex min-h-12 items-center gap-3 px-4 text-ink no-underline aria-[current=page]:font-semibold aria-[current=page]:text-accent [&>svg]:size-5",
};

export function NavLink({ item, look }: { item: NavItem; look: keyof typeof looks }) {
  const isCurrent = isUnder(usePathname(), item.href);
  return (
    <Link href={item.href} aria-current={isCurrent ? "page" : undefined} className={looks[look]}>
      {item.icon}
      <span>
        {item.label}
        {item.count ? <span className="tabular-nums"> ({item.count})</span> : null}
      </span>
    </Link>
  );
}
