import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

type Crumb = { label: string; href?: string };
type Props = { title: ReactNode; lead?: ReactNode; action?: ReactNode; breadcrumbs?: Crumb[]; aside?: ReactNode };

function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations("navigation");
  return (
    <nav aria-label={t("breadcrumbs")} className="text-sm text-soft">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map(({ label, href }, place) => (
          <li key={label} className="flex items-center gap-x-2">
            {place > 0 ? <span aria-hidden>/</span> : null}
            {href ? (
              <Link href={href} className="inline-flex items-center underline underline-offset-4 touch:min-h-11">
                {label}
              </Link>
            ) : (
              <span aria-current="page">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The title of a page and its main action; on a phone the action stays within reach of the thumb. */
export function PageHeader({ title, lead, action, breadcrumbs, aside }: Props) {
  return (
    <header className="mb-8 grid gap-3 sm:mb-10">
      {breadcrumbs ? <Breadcrumbs crumbs={breadcrumbs} /> : null}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="grid gap-2">
          <h1 className="text-3xl sm:text-4xl">{title}</h1>
          {lead ? <p className="measure text-lg text-soft">{lead}</p> : null}
        </div>
        {action ? (
          <div data-screen-only className="foot-action">
            {action}
          </div>
        ) : null}
        {aside}
      </div>
    </header>
  );
}
