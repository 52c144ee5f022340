"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useId } from "react";
import { CircleUserRound } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";

type Props = { name: string; detail?: string; links?: { href: string; label: string }[]; signOut: ReactNode };

const row =
  "flex min-h-9 w-full items-center px-3 py-1.5 text-left text-ink no-underline hover:bg-accent-wash hover:text-accent-strong touch:min-h-11";

/** The frame stays when a link leads to another page: the menu does not. */
const closeAtLink = ({ target, currentTarget }: MouseEvent<HTMLElement>): void => {
  if (target instanceof Element && target.closest("a")) currentTarget.hidePopover();
};

/** The button of a form in the menu. */
export function MenuSubmit({ children }: { children: ReactNode }) {
  return (
    <button type="submit" className={row}>
      {children}
    </button>
  );
}

/**
 * Who is signed in, with links to the account and a way to sign out. The browser opens and closes it, with or without
 * JavaScript: by its button, by Escape and by a press elsewhere.
 */
export function AccountMenu({ name, detail, links = [], signOut }: Props) {
  const t = useTranslations("navigation");
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={t("account")}
        className="inline-flex min-h-9 items-center gap-2 px-1 touch:min-h-11"
      >
        <CircleUserRound aria-hidden className="size-5 text-soft" />
        <span className="max-w-40 truncate text-sm max-sm:hidden" translate="no">
          {name}
        </span>
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the press is the link's; this only hears of it */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link that is pressed by a key is clicked too */}
      <div id={id} popover="auto" onClick={closeAtLink} className="menu">
        <p className="mx-3 my-1.5 grid border-rule border-b pb-2">
          <span className="font-semibold" translate="no">
            {name}
          </span>
          {detail ? <span className="text-sm text-soft">{detail}</span> : null}
        </p>
        {links.map(({ href, label }) => (
          <Link key={href} href={href} className={row}>
            {label}
          </Link>
        ))}
        {signOut}
      </div>
    </>
  );
}
