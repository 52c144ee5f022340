import type { ReactNode } from "react";
import { ChevronRight } from "@/components/ui/icons";

type Props = { summary: ReactNode; isOpen?: boolean; className?: string; children: ReactNode };

/** Details that the reader can open; works without JavaScript, and printing opens it. */
export function Disclosure({ summary, isOpen = false, className = "", children }: Props) {
  return (
    <details open={isOpen} className={`group/disclosure ${className}`.trimEnd()}>
      <summary className="inline-flex items-center gap-1.5 py-1 font-medium text-accent hover:text-accent-strong">
        <ChevronRight aria-hidden className="size-4 shrink-0 transition-transform group-open/disclosure:rotate-90" />
        {summary}
      </summary>
      <div className="pt-2 pb-1">{children}</div>
    </details>
  );
}
