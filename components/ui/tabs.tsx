"use client";

import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";

export type Tab = { id: string; label: string; count?: number; content: ReactNode };

export const tabLook =
  "-mb-px inline-flex items-center gap-2 whitespace-nowrap border-b-2 border-transparent px-1 py-2.5 font-medium text-soft no-underline hover:text-ink touch:min-h-11";

/** Several views of one thing on one page. */
export function Tabs({ label, items, initial }: { label: string; items: Tab[]; initial?: string }) {
  return (
    <Radix.Root defaultValue={initial ?? items[0]?.id ?? ""}>
      <Radix.List aria-label={label} className="flex gap-6 overflow-x-auto overflow-y-hidden border-rule border-b">
        {items.map(({ id, label: name, count }) => (
          <Radix.Trigger
            key={id}
            value={id}
            className={`${tabLook} data-[state=active]:border-accent data-[state=active]:text-ink`}
          >
            {name}
            {count === undefined ? null : <span className="text-sm text-soft">{count}</span>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {items.map(({ id, content }) => (
        <Radix.Content key={id} value={id} className="pt-6">
          {content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
