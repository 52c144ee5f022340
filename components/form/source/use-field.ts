"use client";

import { useContext, useEffect, useId, useSyncExternalStore } from "react";
import { FormContext, type FormSource, fieldId } from "./form-source";
import { useErrorSentence } from "./sentences";

type Given = { name: string; label: string; help?: unknown; error?: string | undefined };

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? String(value) : undefined;

/**
 * What every field shares: its ids, its fault as a sentence, what goes onto its element, and what it says from the
 * start, so that the server draws it too. Outside a form source it says what its own props say.
 */
export const useField = ({ name, label, help, error }: Given) => {
  const source = useContext(FormContext);
  const alone = useId();
  const sentenceOf = useErrorSentence();
  const id = source ? fieldId(source.id, name) : alone;
  const labels = source?.labels;
  useEffect(() => {
    labels?.set(name, label);
    return () => {
      labels?.delete(name);
    };
  }, [labels, name, label]);
  const found = source?.fault(name);
  const fault = found ? sentenceOf(found) : error;
  const described = [fault ? `${id}-fault` : "", help ? `${id}-help` : ""].filter(Boolean).join(" ");
  const aria = {
    "aria-invalid": fault ? (true as const) : undefined,
    "aria-describedby": described || undefined,
  };
  const given = source?.start(name);
  const text = textOf(given);
  const start = text === undefined ? {} : { defaultValue: text };
  const isChosen = (value: string): boolean =>
    Array.isArray(given) ? given.includes(value) : given === true ? value === "on" : given === value;
  return { id, source, fault, aria, start, isChosen, wire: source ? source.wire(name) : { name } };
};

const nothing = (): (() => void) => () => undefined;

/** What a field holds now; drawn by the server it is what the field begins with. */
export const useFieldValue = (source: FormSource | null, name: string): unknown =>
  useSyncExternalStore(
    source?.listen ?? nothing,
    () => source?.value(name),
    () => source?.start(name),
  );
