import { Link } from "@/components/ui/link";

type Item = { href: string; label: string; count?: number; isCurrent: boolean };

/** Tabs for views that have their own address. */
export function LinkTabs({ label, items }: { label: string; items: Item[] }) {
  return (
    <nav aria-label={label} className="flex gap-6 overflow-x-auto overflow-y-hidden border-rule border-b">
      {items.map(({ href, label: name, count, isCurrent }) => (
        <Link
          key={href}
          href={href}
          aria-current={isCurrent ? "page" : undefined}
          className="-mb-px inline-flex items-center gap-2 whitespace-nowrap border-transparent border-b-2 px-1 py-2.5 font-medium text-soft no-underline hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink touch:min-h-11"
        >
          {name}
          {count === undefined ? null : <span className="text-sm text-soft">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
