"use client";

import {
  Award,
  Building2,
  ChartColumn,
  ChartLine,
  FileSignature,
  Gift,
  House,
  Inbox,
  Scale,
  UserCog,
  Users,
  UsersRound,
} from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { usePathname } from "@/lib/i18n/navigation";

const icons = {
  Award,
  Building2,
  ChartColumn,
  ChartLine,
  FileSignature,
  Gift,
  House,
  Inbox,
  Scale,
  UserCog,
  Users,
  UsersRound,
};

/** Its icon by name: a page then holds one list of places for both navigations. */
export type NavItem = { href: string; label: string; icon: keyof typeof icons; count?: number };

/** Whether a page lies at or under an address. */
export const isUnder = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);

const looks = {
  bar: "tab-link",
  dock: "dock-link",
  list: "more-link",
};

export function NavLink({ item, look }: { item: NavItem; look: keyof typeof looks }) {
  const isCurrent = isUnder(usePathname(), item.href);
  const Icon = icons[item.icon];
  return (
    <Link href={item.href} aria-current={isCurrent ? "page" : undefined} className={looks[look]}>
      {look === "bar" ? null : <Icon className="size-5" />}
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
