import type { ComponentProps } from "react";
import { inputLook } from "./field-parts";

export type SelectOption = { value: string; label: string; group?: string | undefined; isDisabled?: boolean };

type Props = ComponentProps<"select"> & {
  options: readonly SelectOption[];
  /** The line that stands for no choice; null leaves it out. */
  placeholder: string | null;
};

const lines = (options: readonly SelectOption[]) =>
  options.map(({ value, label, isDisabled }) => (
    <option key={value} value={value} disabled={isDisabled}>
      {label}
    </option>
  ));

/** The element of every field that offers a list. */
export function SelectInput({ options, placeholder, ...select }: Props) {
  const groups = [...new Set(options.flatMap(({ group }) => group ?? []))];
  return (
    <select {...select} className={inputLook}>
      {placeholder === null ? null : <option value="">{placeholder}</option>}
      {lines(options.filter(({ group }) => group === undefined))}
      {groups.map((group) => (
        <optgroup key={group} label={group}>
          {lines(options.filter((one) => one.group === group))}
        </optgroup>
      ))}
    </select>
  );
}
