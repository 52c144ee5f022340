import type { ReactNode } from "react";

type Props = { title: string; body: ReactNode; action?: ReactNode; example?: ReactNode };

/** Replaces the content of an empty page: says what to do first, with a faint sample of what it will look like. */
export function EmptyState({ title, body, action, example }: Props) {
  return (
    <div className="grid items-center gap-8 border-rule border-y py-8 md:grid-cols-[3fr_2fr]">
      <div className="grid justify-items-start gap-3">
        <h2 className="text-xl">{title}</h2>
        <div className="measure text-soft">{body}</div>
        {action ? <div className="mt-2">{action}</div> : null}
      </div>
      {example ? (
        <div
          aria-hidden
          inert
          className="pointer-events-none select-none border-rule border-l pl-6 opacity-60 grayscale"
        >
          {example}
        </div>
      ) : null}
    </div>
  );
}
