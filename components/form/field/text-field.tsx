"use client";

import type { InputHTMLAttributes } from "react";
import { useField } from "@/components/form/source/use-field";
import { FieldFrame, type FieldProps } from "./field-frame";
import { TextInput } from "./text-input";

type Props = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | "id">;

export function TextField({
  name,
  label,
  help,
  isOptional,
  isCompact,
  isLabelHidden,
  className,
  error,
  ...input
}: Props) {
  const { id, fault, aria, start, wire } = useField({ name, label, help, error });
  return (
    <FieldFrame {...{ id, label, help, isOptional, isCompact, isLabelHidden, className, fault }}>
      <TextInput {...input} {...wire} {...start} {...aria} id={id} />
    </FieldFrame>
  );
}
