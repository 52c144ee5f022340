"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonSize, type ButtonVariant, buttonLook } from "@/components/ui/button";

type Props = { children: ReactNode; variant?: ButtonVariant; size?: ButtonSize; className?: string };

/** The button of a form that also works without JavaScript; it refuses a second click while the first is on its way. */
export function PlainSubmit({ children, variant = "primary", size = "md", className = "" }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      className={`${buttonLook(variant, size)} ${className}`}
    >
      {children}
    </button>
  );
}
