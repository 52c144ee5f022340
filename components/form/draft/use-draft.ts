"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { DraftLine, KnownFile } from "@/components/form/source/form-source";
import { type FormDraft, forgetDraft, mergeDraft, readDraft, typedOver, withoutFields, writeDraft } from "./draft";

const pause = 500;
type Values = Record<string, unknown>;

/** What a draft is kept of. */
export type DraftedForm = {
  /** What the page gave. */
  given: () => Values;
  now: () => Values;
  restore: (values: Values) => void;
  clear: () => void;
  /** Hears of each change that a person makes. */
  listen: (hear: () => void) => () => void;
};

type Settings = {
  draftKey: string | undefined;
  /** Fields that are never kept. */
  omit: readonly string[];
  form: DraftedForm;
  files: RefObject<Record<string, KnownFile>>;
  /** The key to send again, if an attempt of the draft never got its answer. */
  onRestore: (draft: FormDraft) => void;
};

/** Keeps what is typed in this browser: saved a moment after each change, taken up again on return. */
export function useDraft({ draftKey, files, ...latest }: Settings) {
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [restoredAt, setRestoredAt] = useState<Date | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settings = useRef(latest);
  settings.current = latest;

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    if (draftKey) forgetDraft(draftKey);
    setSavedAt(null);
    setRestoredAt(null);
  }, [draftKey]);

  const save = useCallback(
    (unsureKey?: string) => {
      clearTimeout(timer.current);
      if (!draftKey) return;
      const at = new Date();
      const { form, omit } = settings.current;
      const values = withoutFields(typedOver(form.given(), form.now()), omit);
      if (Object.keys(values).length === 0 && !unsureKey) return clear();
      if (writeDraft(draftKey, { at: at.toISOString(), values, files: files.current, unsureKey })) setSavedAt(at);
    },
    [draftKey, files, clear],
  );

  useEffect(() => {
    if (!draftKey) return;
    const { form, omit, onRestore } = settings.current;
    const found = readDraft(draftKey);
    if (found) {
      files.current = { ...files.current, ...found.files };
      // Typed while the page was still on its way: newer than the draft.
      const typed = typedOver(form.given(), form.now());
      form.restore({ ...mergeDraft(form.given(), found, omit), ...typed });
      onRestore(found);
      setRestoredAt(new Date(found.at));
    }
    const stop = form.listen(() => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => save(), pause);
    });
    return () => {
      clearTimeout(timer.current);
      stop();
    };
  }, [draftKey, files, save]);

  const discard = useCallback(() => {
    settings.current.form.clear();
    clear();
  }, [clear]);

  const line: DraftLine | null = draftKey ? { savedAt, restoredAt, discard } : null;
  return { line, save, clear };
}
