"use client";

import type { TextareaHTMLAttributes } from "react";
import { useField } from "@/components/form/source/use-field";
import { FieldFrame, type FieldProps } from "./field-frame";
import { inputLook } from "./field-parts";

type Props = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps | "id">;

export function TextareaField({
  name,
  label,
  help,
  isOptional,
  isCompact,
  isLabelHidden,
  className,
  error,
  ...area
}: Props) {
  const { id, fault, aria, start, wire } = useField({ name, label, help, error });
  return (
    <FieldFrame {...{ id, label, help, isOptional, isCompact, isLabelHidden, className, fault }}>
      <textarea
        rows={4}
        {...area}
        {...wire}
        {...start}
        {...aria}
        id={id}
        className={`${inputLook} field-sizing-content min-h-24`}
      />
    </FieldFrame>
  );
}
