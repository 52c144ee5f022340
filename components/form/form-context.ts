"use client";

import { createContext, useContext, useEffect, useId } from "react";
import { type FieldValues, get, type UseFormReturn } from "react-hook-form";
import type { KnownFile } from "./draft";
import { useErrorSentence } from "./sentences";

export type FormPlace = {
  id: string;
  form: UseFormReturn<FieldValues, unknown, FieldValues>;
  labels: Map<string, string>;
  files: { current: Record<string, KnownFile> };
  /** Files on their way, by field; each promises whether it will have arrived. */
  uploads: { current: Map<string, Promise<boolean>> };
};

export const FormContext = createContext<FormPlace | null>(null);

/** The id of a field's element, the same for its label, its fault and the summary's link. */
export const fieldId = (formId: string, name: string): string => `${formId}-${name.replaceAll(".", "-")}`;

type Given = { name: string; label: string; help?: unknown; error?: string | undefined };

/**
 * What every field shares: its ids, its fault as a sentence, its registration where it stands in an action form, and
 * what it says from the start, so that the server draws it too.
 */
export const useField = ({ name, label, help, error }: Given) => {
  const place = useContext(FormContext);
  const alone = useId();
  const sentenceOf = useErrorSentence();
  const id = place ? fieldId(place.id, name) : alone;
  const labels = place?.labels;
  useEffect(() => {
    labels?.set(name, label);
    return () => {
      labels?.delete(name);
    };
  }, [labels, name, label]);
  const found = place ? get(place.form.formState.errors, name) : undefined;
  const fault = found ? sentenceOf(found) : error;
  const described = [fault ? `${id}-fault` : "", help ? `${id}-help` : ""].filter(Boolean).join(" ");
  const aria = {
    "aria-invalid": fault ? (true as const) : undefined,
    "aria-describedby": described || undefined,
  };
  const given: unknown = place ? get(place.form.formState.defaultValues, name) : undefined;
  const start = typeof given === "string" ? { defaultValue: given } : {};
  const isChosen = (value: string): boolean => (Array.isArray(given) ? given.includes(value) : given === value);
  return { id, place, fault, aria, start, given, isChosen, register: place ? place.form.register(name) : { name } };
};
