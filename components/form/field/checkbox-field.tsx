"use client";

import type { InputHTMLAttributes, ReactNode } from "react";
import { useField } from "@/components/form/source/use-field";
import { Choice } from "./choice";
import type { FieldProps } from "./field-frame";
import { FieldFault } from "./field-parts";

type Props = Omit<FieldProps, "isOptional" | "isCompact"> &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | "id" | "type"> & {
    /** A longer wording than the label, which then only names the field in the summary. */
    wording?: ReactNode;
  };

export function CheckboxField({ name, label, wording, help, className = "", error, ...input }: Props) {
  const { id, source, fault, aria, isChosen, wire } = useField({ name, label, error });
  return (
    <div className={`grid gap-1 ${className}`}>
      <Choice
        {...input}
        {...wire}
        {...aria}
        {...(source ? { defaultChecked: isChosen("on") } : {})}
        type="checkbox"
        id={id}
        label={wording ?? label}
        help={help}
      />
      <FieldFault id={id} fault={fault} />
    </div>
  );
}
