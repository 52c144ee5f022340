"use client";

import type { InputHTMLAttributes } from "react";
import { FieldFrame, type FieldProps, inputLook } from "./field-frame";
import { useField } from "./form-context";

type Props = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | "id">;

export function TextField({ name, label, help, isOptional, className, error, ...input }: Props) {
  const { id, fault, aria, start, register } = useField({ name, label, help, error });
  const frame = { id, label, help, isOptional: isOptional ?? false, className: className ?? "", fault };
  return (
    <FieldFrame {...frame}>
      <input type="text" {...input} {...register} {...start} {...aria} id={id} className={inputLook} />
    </FieldFrame>
  );
}
