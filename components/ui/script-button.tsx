"use client";

import type { ButtonHTMLAttributes } from "react";
import { useIsReady } from "./use-is-ready";

/** A button that only the page's script answers: until the script is there it takes no press, which would be lost. */
export function ScriptButton({ disabled, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  const isReady = useIsReady();
  return <button {...rest} disabled={disabled || !isReady} />;
}
