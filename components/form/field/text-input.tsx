import type { ComponentProps } from "react";
import { inputLook } from "./field-parts";

/** The element of every field of one line. */
export function TextInput({ className = "", ...input }: ComponentProps<"input">) {
  return <input type="text" {...input} className={`${inputLook} ${className}`} />;
}
