"use client";

import { ChoiceGroup, type ChoiceGroupProps } from "./choice-group";

/** Any of a few; the value is the list of those ticked, so its default must be a list. */
export function CheckboxGroup(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} type="checkbox" />;
}
