"use client";

import { useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { Outcome } from "@/lib/errors";

export type SaveState = { is: "idle" } | { is: "saving" } | { is: "saved"; at: Date } | { is: "failed"; code: string };

const pause = 700;
const retryAfter = 5_000;

type Save = (values: unknown) => Promise<Outcome<{ savedAt: string }>>;

/** Keeps on the server what is typed, a moment after each change; what could not be kept is tried again. */
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
    let timer: ReturnType<typeof setTimeout> | undefined;
    let turn = 0;
    const keep = async (): Promise<void> => {
      turn += 1;
      const mine = turn;
      setSaved({ is: "saving" });
      const outcome = await send.current(form.getValues()).catch(() => null);
      if (mine !== turn) return;
      if (outcome?.ok) return setSaved({ is: "saved", at: new Date(outcome.value.savedAt) });
      setSaved({ is: "failed", code: outcome?.code ?? "connection-lost" });
      // A refusal will not change by asking again; a lost connection may.
      if (!outcome) timer = setTimeout(keep, retryAfter);
    };
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ name, type }) => {
        if (!name && type === undefined) return;
        // What is on its way, or saved, lacks this change.
        turn += 1;
        setSaved((before) => (before.is === "saving" ? before : { is: "saving" }));
        clearTimeout(timer);
        timer = setTimeout(keep, pause);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [form]);
  return saved;
};
