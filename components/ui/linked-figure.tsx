import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

/** A figure that links to its source, where that has an address. */
export function LinkedFigure({ href, children }: { href?: string | undefined; children: ReactNode }) {
  if (!href) return children;
  return (
    <Link
      href={href}
      className="inline-flex items-center text-inherit underline decoration-rule underline-offset-4 hover:decoration-current touch:min-h-11"
    >
      {children}
    </Link>
  );
}
