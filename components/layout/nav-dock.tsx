"use client";

import { useTranslations } from "next-intl";
import { Ellipsis } from "@/components/ui/icons";
import { usePathname } from "@/lib/i18n/navigation";
import { isUnder, type NavItem, NavLink } from "./nav-link";

const seats = 5;

/** The navigation on a phone, within reach of the thumb; pages that do not fit are behind a last button. */
export function NavDock({ items }: { items: NavItem[] }) {
  const t = useTranslations("navigation");
  const path = usePathname();
  const fits = items.length <= seats;
  const shown = fits ? items : items.slice(0, seats - 1);
  const behind = fits ? [] : items.slice(seats - 1);
  return (
    <nav
      aria-label={t("main")}
      className="fixed inset-x-0 bottom-0 z-30 border-rule border-t bg-paper pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {shown.map((item) => (
          <li key={item.href}>
            <NavLink item={item} look="dock" />
          </li>
        ))}
        {behind.length > 0 ? (
          <li>
            <details key={path} className="group/more">
              <summary data-current={behind.some(({ href }) => isUnder(path, href)) || undefined} className="dock-more">
                <Ellipsis aria-hidden className="size-5" />
                {t("more")}
              </summary>
              <ul className="absolute inset-x-0 bottom-full border-rule border-t bg-paper py-2">
                {behind.map((item) => (
                  <li key={item.href}>
                    <NavLink item={item} look="list" />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
