"use client";

import { ChoiceGroup, type ChoiceGroupProps } from "./choice-group";

/** One of a few; the value is the option's. */
export function RadioGroupField(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} type="radio" />;
}
