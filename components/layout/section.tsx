import { type ReactNode, useId } from "react";

type Props = { title: ReactNode; id?: string; lead?: ReactNode; aside?: ReactNode; children: ReactNode };

/** A section of a page under a thin rule, named by its heading. */
export function Section({ title, id, lead, aside, children }: Props) {
  const heading = useId();
  return (
    <section id={id} aria-labelledby={heading} className="page-section">
      <div className="row mb-4 gap-y-1">
        <h2 id={heading}>{title}</h2>
        {aside}
      </div>
      {lead ? <p className="measure mb-4 text-soft">{lead}</p> : null}
      {children}
    </section>
  );
}
