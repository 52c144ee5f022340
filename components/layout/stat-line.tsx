import type { ReactNode } from "react";

type Stat = { label: string; value: ReactNode; detail?: ReactNode };

/** A few figures on one line, separated by thin rules. */
export function StatLine({ items }: { items: Stat[] }) {
  return (
    <dl className="flex flex-wrap gap-y-5">
      {items.map(({ label, value, detail }) => (
        <div
          key={label}
          className="grid content-start border-rule border-l px-5 first:border-l-0 first:pl-0 max-sm:basis-1/2 max-sm:odd:border-l-0 max-sm:odd:pl-0"
        >
          <dt className="text-sm text-soft">{label}</dt>
          <dd className="figure text-3xl">{value}</dd>
          {detail ? <dd className="text-sm text-soft">{detail}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
