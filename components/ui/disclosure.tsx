import type { ReactNode } from "react";

type Props = { summary: ReactNode; isOpen?: boolean; className?: string; children: ReactNode };

/** Details that the reader can open; works without JavaScript, and printing opens it. */
export function Disclosure({ summary, isOpen = false, className, children }: Props) {
  return (
    <details open={isOpen} className={className}>
      <summary className="opens">{summary}</summary>
      <div className="pt-2 pb-1">{children}</div>
    </details>
  );
}
