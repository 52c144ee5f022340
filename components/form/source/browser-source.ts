import { type FieldValues, get, type UseFormReturn } from "react-hook-form";
import { listFaults } from "./faults";
import type { FieldSource } from "./form-source";

type Form = UseFormReturn<FieldValues, unknown, FieldValues>;

/** Fields of a form that react-hook-form holds. */
export const browserSource = (form: Form): FieldSource => ({
  start: (name) => get(form.formState.defaultValues, name),
  fault: (name) => get(form.formState.errors, name),
  wire: (name) => form.register(name),
  value: (name) => form.getValues(name),
  listen: (hear) => form.subscribe({ formState: { values: true }, callback: hear }),
  put: (name, value) => form.setValue(name, value, { shouldDirty: true, shouldValidate: form.formState.isSubmitted }),
  faults: listFaults(form.formState.errors),
});
