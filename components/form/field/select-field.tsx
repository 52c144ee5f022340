"use client";

import { useTranslations } from "next-intl";
import type { SelectHTMLAttributes } from "react";
import { useField } from "@/components/form/source/use-field";
import { FieldFrame, type FieldProps } from "./field-frame";
import { SelectInput, type SelectOption } from "./select-input";

type Props = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldProps | "id"> & {
    options: readonly SelectOption[];
    /** The line that stands for no choice; null leaves it out. */
    placeholder?: string | null;
  };

export function SelectField({
  name,
  label,
  help,
  isOptional,
  isCompact,
  isLabelHidden,
  className,
  error,
  placeholder,
  ...select
}: Props) {
  const t = useTranslations("form");
  const { id, fault, aria, start, wire } = useField({ name, label, help, error });
  const none = placeholder === undefined ? t("choose") : placeholder;
  return (
    <FieldFrame {...{ id, label, help, isOptional, isCompact, isLabelHidden, className, fault }}>
      {/* Drawn anew where it begins with something else: a list, unlike a text, does not follow what it began with. */}
      <SelectInput key={start.defaultValue} {...select} {...wire} {...start} {...aria} placeholder={none} id={id} />
    </FieldFrame>
  );
}
