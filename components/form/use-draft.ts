"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { DefaultValues, FieldValues, UseFormReturn } from "react-hook-form";
import {
  clearDraft,
  type Draft,
  type KnownFile,
  mergeDraft,
  readDraft,
  typedOver,
  withoutFields,
  writeDraft,
} from "./draft";

const pause = 500;

type Settings<V extends FieldValues> = {
  draftKey: string | undefined;
  omit: readonly string[];
  defaults: V;
  form: UseFormReturn<V, unknown, V>;
  files: RefObject<Record<string, KnownFile>>;
  /** The key to send again, if an attempt of the draft never got its answer. */
  onRestore: (draft: Draft) => void;
};

export type DraftLine = {
  savedAt: Date | null;
  restoredAt: Date | null;
  discard: () => void;
};

/** Keeps what is typed in this browser: saved a moment after each change, taken up again on return. */
export function useDraft<V extends FieldValues>({ draftKey, omit, defaults, form, files, onRestore }: Settings<V>) {
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [restoredAt, setRestoredAt] = useState<Date | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settings = useRef({ omit, defaults, onRestore });
  settings.current = { omit, defaults, onRestore };
  const shown = useRef(defaults);

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    if (draftKey) clearDraft(draftKey);
    setSavedAt(null);
    setRestoredAt(null);
  }, [draftKey]);

  const save = useCallback(
    (unsureKey?: string) => {
      clearTimeout(timer.current);
      if (!draftKey) return;
      const at = new Date();
      const values = withoutFields(typedOver(shown.current, form.getValues()), settings.current.omit);
      if (Object.keys(values).length === 0 && !unsureKey) return clear();
      if (writeDraft(draftKey, { at: at.toISOString(), values, files: files.current, unsureKey })) setSavedAt(at);
    },
    [draftKey, form, files, clear],
  );

  useEffect(() => {
    if (!draftKey) return;
    const found = readDraft(draftKey);
    if (found) {
      files.current = { ...files.current, ...found.files };
      // Typed while the page was still on its way: newer than the draft.
      const typed = typedOver(shown.current, form.getValues());
      const restored = { ...mergeDraft(shown.current, found, settings.current.omit), ...typed };
      form.reset(restored, { keepDefaultValues: true });
      settings.current.onRestore(found);
      setRestoredAt(new Date(found.at));
    }
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ name, type }) => {
        if (!name && type === undefined) return;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => save(), pause);
      },
    });
    return () => {
      clearTimeout(timer.current);
      stop();
    };
  }, [draftKey, form, files, save]);

  const discard = useCallback(() => {
    form.reset(settings.current.defaults as DefaultValues<V>);
    clear();
  }, [form, clear]);

  const line: DraftLine = { savedAt, restoredAt, discard };
  return { line, save, clear };
}
