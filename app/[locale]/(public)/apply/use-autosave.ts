"use client";

import { useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { Outcome } from "@/lib/refusal/refusal";
import { makeAutosaver, type SaveState } from "./autosaver";

type Save = (values: unknown) => Promise<Outcome<{ savedAt: string }>>;

/** Keeps what is typed on the server, a moment after each change; says how that went. */
export const useAutosave = <V extends FieldValues>(
  form: UseFormReturn<V, unknown, V>,
  save: Save,
  since: Date | null,
) => {
  const [saved, setSaved] = useState<SaveState>(since ? { is: "saved", at: since } : { is: "idle" });
  const send = useRef(save);
  useEffect(() => {
    send.current = save;
  });
  useEffect(() => {
    const tell = (next: SaveState): void =>
      setSaved((before) => (next.is === "saving" && before.is === "saving" ? before : next));
    const autosaver = makeAutosaver(() => send.current(form.getValues()), tell);
    const stopListening = form.subscribe({
      formState: { values: true },
      callback: ({ name, type }) => {
        if (name || type !== undefined) autosaver.touch();
      },
    });
    return () => {
      autosaver.stop();
      stopListening();
    };
  }, [form]);
  return saved;
};
