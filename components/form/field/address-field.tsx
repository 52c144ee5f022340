import type { ComponentProps } from "react";
import { FieldFrame, type FieldProps } from "./field-frame";
import { SelectInput } from "./select-input";
import { TextInput } from "./text-input";

const idOf = (name: string): string => `asked-${name}`;
const describedBy = (id: string, { error, help }: Pick<FieldProps, "error" | "help">): string | undefined =>
  [error ? `${id}-fault` : "", help ? `${id}-help` : ""].filter(Boolean).join(" ") || undefined;

type TextProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "id">;

/** A field of an address form: it begins with what the address says. Needs no script. */
export function AddressField({
  label,
  help,
  isOptional,
  isCompact,
  isLabelHidden,
  className,
  error,
  ...input
}: TextProps) {
  const id = idOf(input.name);
  return (
    <FieldFrame {...{ id, label, help, isOptional, isCompact, isLabelHidden, className, fault: error }}>
      <TextInput
        key={String(input.defaultValue)}
        {...input}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { error, help })}
        id={id}
      />
    </FieldFrame>
  );
}

type SelectProps = FieldProps & Omit<ComponentProps<typeof SelectInput>, keyof FieldProps | "id">;

/** The same for a list. */
export function AddressSelect({
  label,
  help,
  isOptional,
  isCompact,
  isLabelHidden,
  className,
  error,
  ...select
}: SelectProps) {
  const id = idOf(select.name);
  return (
    <FieldFrame {...{ id, label, help, isOptional, isCompact, isLabelHidden, className, fault: error }}>
      <SelectInput
        key={String(select.defaultValue)}
        {...select}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { error, help })}
        id={id}
      />
    </FieldFrame>
  );
}
