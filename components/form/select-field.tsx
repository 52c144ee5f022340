"use client";

import { useTranslations } from "next-intl";
import type { SelectHTMLAttributes } from "react";
import { FieldFrame, type FieldProps, inputLook } from "./field-frame";
import { useField } from "./form-context";

export type SelectOption = { value: string; label: string; group?: string | undefined; isDisabled?: boolean };

type Props = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldProps | "id"> & {
    options: readonly SelectOption[];
    /** The line that stands for no choice; null leaves it out. */
    placeholder?: string | null;
  };

const lines = (options: readonly SelectOption[]) =>
  options.map(({ value, label, isDisabled }) => (
    <option key={value} value={value} disabled={isDisabled}>
      {label}
    </option>
  ));

export function SelectField({
  name,
  label,
  help,
  isOptional,
  className,
  error,
  options,
  placeholder,
  ...select
}: Props) {
  const t = useTranslations("form");
  const { id, fault, aria, start, register } = useField({ name, label, help, error });
  const frame = { id, label, help, isOptional: isOptional ?? false, className: className ?? "", fault };
  const groups = [...new Set(options.flatMap(({ group }) => group ?? []))];
  return (
    <FieldFrame {...frame}>
      <select {...select} {...register} {...start} {...aria} id={id} className={inputLook}>
        {placeholder === null ? null : <option value="">{placeholder ?? t("choose")}</option>}
        {lines(options.filter(({ group }) => group === undefined))}
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {lines(options.filter((one) => one.group === group))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}
