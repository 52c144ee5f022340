"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { DefaultValues, FieldValues, Path, PathValue, UseFormReturn } from "react-hook-form";
import { isSecret } from "@/lib/form/secret";
import type { FieldRefusals } from "@/lib/refusal/refusal";
import type { DraftedForm } from "./draft/use-draft";

/** A form as react-hook-form holds it. */
export type HeldForm<V extends FieldValues> = UseFormReturn<V, unknown, V>;

/** Whether what stands in the form is done: a click while the next page is on its way does not do it again. */
export const useIsDone = <V extends FieldValues>(form: HeldForm<V>): RefObject<boolean> => {
  const isDone = useRef(false);
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          if (name) isDone.current = false;
        },
      }),
    [form],
  );
  return isDone;
};

/** Shows what the server found wrong at the fields, and empties those that hold a secret. */
export const markRefused = <V extends FieldValues>(form: HeldForm<V>, fields: FieldRefusals): void => {
  for (const name of Object.keys(form.getValues()).filter(isSecret))
    form.setValue(name as Path<V>, "" as PathValue<V, Path<V>>);
  for (const [name, code] of Object.entries(fields)) form.setError(name as Path<V>, { type: "refused", message: code });
};

/** What a draft is kept of: over what the page gave first, whatever it gives later. */
export const draftedForm = <V extends FieldValues>(form: HeldForm<V>, shown: V, defaults: V): DraftedForm => ({
  given: () => shown,
  now: () => form.getValues(),
  restore: (values) => form.reset(values as V, { keepDefaultValues: true }),
  clear: () => form.reset(defaults as DefaultValues<V>),
  listen: (hear) =>
    form.subscribe({
      formState: { values: true },
      callback: ({ name, type }) => {
        if (name || type !== undefined) hear();
      },
    }),
});
