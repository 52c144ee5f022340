import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

/** A figure that links to its source, where that has an address. */
export function LinkedFigure({ href, children }: { href?: string | undefined; children: ReactNode }) {
  if (!href) return children;
  return (
    <Link href={href} className="figure-link">
      {children}
    </Link>
  );
}
