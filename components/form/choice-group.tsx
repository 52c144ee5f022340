"use client";

import { Choice, type ChoiceOption } from "./choice";
import { FieldFault, FieldHelp, type FieldProps, OptionalMark } from "./field-frame";
import { useField } from "./form-context";

export type ChoiceGroupProps = FieldProps & {
  options: readonly ChoiceOption[];
  /** Chosen from the start, in a form without an action form. */
  defaultValue?: string | readonly string[];
};

/** Several choices under one legend. The first carries the field's id, so that the summary leads to it. */
export function ChoiceGroup({
  type,
  options,
  defaultValue,
  ...field
}: ChoiceGroupProps & { type: "checkbox" | "radio" }) {
  const { name, label, help, isOptional, className = "", error } = field;
  const { id, place, fault, aria, isChosen, register } = useField({ name, label, help, error });
  const chosen = defaultValue === undefined ? [] : [defaultValue].flat();
  return (
    <fieldset className={`grid content-start gap-0.5 ${className}`} aria-describedby={aria["aria-describedby"]}>
      <legend className="mb-1 font-semibold">
        {label}
        {isOptional ? <OptionalMark /> : null}
      </legend>
      {options.map((option, position) => (
        <Choice
          key={option.value}
          {...register}
          type={type}
          id={position === 0 ? id : `${id}-${option.value}`}
          value={option.value}
          label={option.label}
          help={option.help}
          aria-invalid={aria["aria-invalid"]}
          defaultChecked={place ? isChosen(option.value) : chosen.includes(option.value)}
        />
      ))}
      <FieldFault id={id} fault={fault} />
      <FieldHelp id={id} help={help} />
    </fieldset>
  );
}
