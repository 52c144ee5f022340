import { Link } from "@/components/ui/link";

type Item = { href: string; label: string; count?: number; isCurrent: boolean };

/** Tabs for views that have their own address. */
export function LinkTabs({ label, items }: { label: string; items: Item[] }) {
  return (
    <nav aria-label={label} className="flex gap-6 overflow-x-auto overflow-y-hidden border-rule border-b">
      {items.map(({ href, label: name, count, isCurrent }) => (
        <Link key={href} href={href} aria-current={isCurrent ? "page" : undefined} className="tab-link px-1">
          {name}
          {count === undefined ? null : <span className="text-sm text-soft">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
