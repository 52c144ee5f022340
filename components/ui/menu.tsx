"use client";

import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { Check } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";

type MenuItem =
  | {
      label: string;
      href?: string;
      onSelect?: () => void;
      detail?: string;
      icon?: ReactNode;
      isCurrent?: boolean;
      isDanger?: boolean;
    }
  | { key: string; content: ReactNode };

type Props = { label: string; trigger: ReactNode; items: MenuItem[]; align?: "start" | "end"; className?: string };

const row =
  "flex min-h-9 w-full items-center gap-2.5 px-3 py-1.5 text-left no-underline outline-none data-highlighted:bg-accent-wash data-highlighted:text-accent-strong forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:-outline-offset-2 forced-colors:data-highlighted:outline-solid touch:min-h-11";

function Line({ item }: { item: Extract<MenuItem, { label: string }> }) {
  const inner = (
    <>
      {item.icon}
      <span className="grid flex-1">
        {item.label}
        {item.detail ? <span className="text-sm text-soft">{item.detail}</span> : null}
      </span>
      {item.isCurrent ? <Check aria-hidden className="size-4 text-accent" /> : null}
    </>
  );
  const look = `${row} ${item.isDanger ? "text-danger" : "text-ink"}`;
  if (item.href === undefined)
    return (
      <DropdownMenu.Item className={look} onSelect={() => item.onSelect?.()}>
        {inner}
      </DropdownMenu.Item>
    );
  return (
    <DropdownMenu.Item asChild>
      <Link href={item.href} className={look} aria-current={item.isCurrent ? "true" : undefined}>
        {inner}
      </Link>
    </DropdownMenu.Item>
  );
}

/**
 * A form's submit button as a menu item. The menu stays open: the browser does not send a form that leaves the page.
 */
export function MenuSubmit({ children }: { children: ReactNode }) {
  return (
    <DropdownMenu.Item asChild onSelect={(event) => event.preventDefault()}>
      <button type="submit" className={`${row} text-ink`}>
        {children}
      </button>
    </DropdownMenu.Item>
  );
}

/** Actions behind one button, with a menu's keyboard navigation. */
export function Menu({ label, trigger, items, align = "end", className = "" }: Props) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        aria-label={label}
        className={`inline-flex min-h-9 items-center touch:min-h-11 ${className}`}
      >
        {trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={6}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-56 max-w-[calc(100vw-2rem)] overflow-y-auto border border-edge bg-paper py-1.5 text-ink"
        >
          {items.map((item) =>
            "content" in item ? <div key={item.key}>{item.content}</div> : <Line key={item.label} item={item} />,
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
