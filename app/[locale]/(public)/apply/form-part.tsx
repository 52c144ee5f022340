import { type ReactNode, useId } from "react";

/** A part of the form under its heading. */
export function FormPart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-6 border-rule border-t pt-6">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A field without requested changes: shown and sent unchanged, but not editable. */
export function LockedField({ isLocked, children }: { isLocked: boolean; children: ReactNode }) {
  return (
    <fieldset disabled={isLocked} className="min-w-0">
      {children}
    </fieldset>
  );
}
