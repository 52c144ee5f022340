"use client";

import { useField } from "@/components/form/source/use-field";
import { FieldFrame, type FieldProps } from "./field-frame";

/** A file whose text goes with the form, as if it had been typed: with a script and without. */
export function TextFileField({
  name,
  label,
  help,
  isOptional,
  className,
  error,
  accept,
}: FieldProps & { accept: string }) {
  const { id, fault, aria, wire } = useField({ name, label, help, error });
  return (
    <FieldFrame {...{ id, label, help, isOptional, className, fault }}>
      <input {...wire} {...aria} id={id} type="file" accept={accept} className="min-w-0 max-w-full touch:min-h-11" />
    </FieldFrame>
  );
}
