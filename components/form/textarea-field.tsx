"use client";

import type { TextareaHTMLAttributes } from "react";
import { FieldFrame, type FieldProps, inputLook } from "./field-frame";
import { useField } from "./form-context";

type Props = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps | "id">;

export function TextareaField({ name, label, help, isOptional, className, error, ...area }: Props) {
  const { id, fault, aria, start, register } = useField({ name, label, help, error });
  const frame = { id, label, help, isOptional: isOptional ?? false, className: className ?? "", fault };
  return (
    <FieldFrame {...frame}>
      <textarea
        rows={4}
        {...area}
        {...register}
        {...start}
        {...aria}
        id={id}
        className={`${inputLook} field-sizing-content min-h-24`}
      />
    </FieldFrame>
  );
}
