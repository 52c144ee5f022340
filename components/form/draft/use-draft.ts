"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { DraftLine, KnownFile } from "@/components/form/source/form-source";
import {
  type FormDraft,
  forgetDraft,
  forgetOlderDrafts,
  mergeDraft,
  readDraft,
  typedOver,
  withoutFields,
  writeDraft,
} from "./draft";

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

type Files = RefObject<Record<string, KnownFile>>;

type Latest = {
  /** Fields that are never kept, beside secrets. */
  omit: readonly string[];
  form: DraftedForm;
  /** The key to send again, if an attempt of the draft never got its answer. */
  onRestore: (draft: FormDraft) => void;
};

type Settings = Latest & { draftKey: string | undefined; files: Files };

const untouched: Omit<DraftLine, "discard"> = { savedAt: null, restoredAt: null };

/** Takes up again what was kept, and answers when that was; null where nothing was. */
const takeUp = (draftKey: string, files: Files, { form, omit, onRestore }: Latest): Date | null => {
  forgetOlderDrafts();
  const found = readDraft(draftKey);
  if (!found) return null;
  files.current = { ...files.current, ...found.files };
  // Typed while the page was still on its way: newer than the draft.
  const typed = typedOver(form.given(), form.now());
  form.restore({ ...mergeDraft(form.given(), found, omit), ...typed });
  onRestore(found);
  return new Date(found.at);
};

/** One piece of work that waits until nothing was changed for a moment. */
const useDelay = () => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = useCallback(() => clearTimeout(timer.current), []);
  const start = useCallback(
    (work: () => void) => {
      stop();
      timer.current = setTimeout(work, pause);
    },
    [stop],
  );
  return { start, stop };
};

/** What was typed and may be kept. */
const typedIn = ({ form, omit }: Latest): Values => withoutFields(typedOver(form.given(), form.now()), omit);

/** Keeps what is typed in this browser: saved a moment after each change, taken up again on return. */
export function useDraft({ draftKey, files, ...latest }: Settings) {
  const [times, setTimes] = useState(untouched);
  const { start, stop } = useDelay();
  const settings = useRef<Latest>(latest);
  settings.current = latest;
  const clear = useCallback(() => {
    stop();
    if (draftKey) forgetDraft(draftKey);
    setTimes(untouched);
  }, [draftKey, stop]);
  const save = useCallback(
    (unsureKey?: string) => {
      stop();
      if (!draftKey) return;
      const values = typedIn(settings.current);
      if (Object.keys(values).length === 0 && !unsureKey) return clear();
      const savedAt = new Date();
      const isKept = writeDraft(draftKey, { at: savedAt.toISOString(), values, files: files.current, unsureKey });
      if (isKept) setTimes((before) => ({ ...before, savedAt }));
    },
    [draftKey, files, clear, stop],
  );
  useEffect(() => {
    if (!draftKey) return;
    const restoredAt = takeUp(draftKey, files, settings.current);
    if (restoredAt) setTimes({ savedAt: null, restoredAt });
    const leave = settings.current.form.listen(() => start(() => save()));
    return () => {
      stop();
      leave();
    };
  }, [draftKey, files, save, start, stop]);
  const discard = (): void => {
    settings.current.form.clear();
    clear();
  };
  const line: DraftLine | null = draftKey ? { ...times, discard } : null;
  return { line, save, clear };
}
