"use client";

import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { usePathname } from "@/lib/i18n/navigation";

export type NavItem = { href: string; label: string; icon: ReactNode; count?: number };

/** Whether a page lies at or under an address. */
export const isUnder = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);

const looks = {
  bar: "tab-link",
  dock: "dock-link",
  list: "more-link",
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

/** The navigation under the header of a wide screen. */
export function NavBar({ items }: { items: NavItem[] }) {
  return (
    <ul className="flex gap-x-7 overflow-x-auto overflow-y-hidden">
      {items.map((item) => (
        <li key={item.href}>
          <NavLink item={item} look="bar" />
        </li>
      ))}
    </ul>
  );
}
