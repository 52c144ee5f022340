"use client";

import type { ComponentProps, ReactNode } from "react";
import { useField } from "@/components/form/source/use-field";
import { Choice, type ChoiceOption } from "./choice";
import { type FieldProps, OptionalMark } from "./field-frame";
import { FieldFault, FieldHelp } from "./field-parts";

/** What one choice of a group needs; the first carries the field's id, so that the summary leads to it. */
export type WiredChoice = (value: string, isFirst: boolean) => Omit<ComponentProps<typeof Choice>, "label" | "help">;

type FrameProps = FieldProps & {
  type: "checkbox" | "radio";
  children: (wired: WiredChoice) => ReactNode;
};

/** Several choices under one legend, wherever each of them stands. */
export function ChoiceFrame({ type, children, ...field }: FrameProps) {
  const { name, label, help, isOptional, isLabelHidden, className = "", error } = field;
  const { id, source, fault, aria, isChosen, wire } = useField({ name, label, help, error });
  const wired: WiredChoice = (value, isFirst) => ({
    ...wire,
    type,
    id: isFirst ? id : `${id}-${value}`,
    value,
    "aria-invalid": aria["aria-invalid"],
    ...(source ? { defaultChecked: isChosen(value) } : {}),
  });
  return (
    <fieldset className={`grid content-start gap-0.5 ${className}`} aria-describedby={aria["aria-describedby"]}>
      <legend className={isLabelHidden ? "sr-only" : "mb-1 font-semibold"}>
        {label}
        {isOptional ? <OptionalMark /> : null}
      </legend>
      {children(wired)}
      <FieldFault id={id} fault={fault} />
      <FieldHelp id={id} help={help} />
    </fieldset>
  );
}

export type ChoiceGroupProps = FieldProps & { options: readonly ChoiceOption[] };

/** A few choices, one below the other. */
export function ChoiceGroup({ options, ...frame }: ChoiceGroupProps & { type: "checkbox" | "radio" }) {
  return (
    <ChoiceFrame {...frame}>
      {(wired) =>
        options.map(({ value, label, help }, position) => (
          <Choice key={value} {...wired(value, position === 0)} label={label} help={help} />
        ))
      }
    </ChoiceFrame>
  );
}
