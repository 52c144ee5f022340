"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";

type Props = { children: ReactNode; tone?: "primary" | "quiet" | "danger"; className?: string };

const tones = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  quiet: "border border-edge text-ink hover:bg-wash",
  danger: "border border-danger text-danger hover:bg-danger-wash",
};

/** The button of a form that also works without JavaScript; it refuses a second click while the first is on its way. */
export function PlainSubmit({ children, tone = "primary", className = "" }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
      className={`inline-flex items-center justify-center gap-2 rounded-md px-4 py-2.5 font-semibold aria-disabled:opacity-60 ${tones[tone]} ${className}`}
    >
      {children}
    </button>
  );
}
