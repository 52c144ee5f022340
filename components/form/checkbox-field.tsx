"use client";

import type { InputHTMLAttributes, ReactNode } from "react";
import { Choice } from "./choice";
import { FieldFault, type FieldProps } from "./field-frame";
import { useField } from "./form-context";

type Props = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | "id" | "type"> & {
    /** A longer wording than the label, which then only names the field in the summary. */
    wording?: ReactNode;
  };

export function CheckboxField({ name, label, wording, help, isOptional: _, className = "", error, ...input }: Props) {
  const { id, place, fault, aria, given, register } = useField({ name, label, error });
  return (
    <div className={`grid gap-1 ${className}`}>
      <Choice
        {...input}
        {...register}
        {...aria}
        {...(place ? { defaultChecked: given === true } : {})}
        type="checkbox"
        id={id}
        label={wording ?? label}
        help={help}
      />
      <FieldFault id={id} fault={fault} />
    </div>
  );
}
