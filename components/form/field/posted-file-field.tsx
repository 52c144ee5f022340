"use client";

import { useField } from "@/components/form/source/use-field";
import { FieldFrame, type FieldProps } from "./field-frame";

/** A file that goes with the form itself, a text or a picture: with a script and without. A proof that is kept is a `FileField`. */
export function PostedFileField({
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
