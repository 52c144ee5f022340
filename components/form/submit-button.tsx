"use client";

import { type ReactNode, use } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonSize, type ButtonVariant } from "@/components/ui/button";
import { useIsReady } from "@/components/ui/use-is-ready";
import { FormContext } from "./source/form-source";

type Props = {
  children: ReactNode;
  /** What it says while the form is on its way. */
  sending?: string | undefined;
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
  /** Which of several buttons of one form was pressed. */
  name?: string;
  value?: string;
  icon?: ReactNode;
};

/** The button that sends the form around it; it takes no second click while the first is on its way. */
export function SubmitButton({ children, sending, variant = "primary", ...rest }: Props) {
  const source = use(FormContext);
  const { pending } = useFormStatus();
  const isReady = useIsReady();
  const isSending = pending || source?.isSending === true;
  const mustWait = source?.needsScript === true && !isReady;
  return (
    <Button {...rest} type="submit" variant={variant} isPending={isSending} disabled={mustWait}>
      {isSending ? (sending ?? children) : children}
    </Button>
  );
}
