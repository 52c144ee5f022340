import type { ReactNode } from "react";

export type EvidenceFact = { label: string; value: ReactNode };

/** Label and value, line by line, under thin rules. */
export function EvidenceFacts({ facts }: { facts: readonly EvidenceFact[] }) {
  return (
    <dl className="grid">
      {facts.map(({ label, value }) => (
        <div key={label} className="grid gap-x-6 border-rule border-b py-2 last:border-b-0 sm:grid-cols-[15rem_1fr]">
          <dt className="text-sm text-soft sm:pt-0.5">{label}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
