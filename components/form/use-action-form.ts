"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { unstable_isUnrecognizedActionError as isUnrecognised } from "next/navigation";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useId, useRef, useState } from "react";
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type Resolver,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import type { z } from "zod";
import { announce } from "@/components/ui/notices";
import type { FieldRefusals, Outcome } from "@/lib/errors";
import type { KnownFile } from "./draft";
import { isUnsure, type Trouble, troubleOf, troubleOfRefusal } from "./trouble";
import { type DraftLine, useDraft } from "./use-draft";

export type FormAction<T> = (input: unknown, idempotencyKey?: string) => Promise<Outcome<T>>;

type Options<V, T> = {
  defaults: V;
  /** One a form and an account, and a row where it is about one: `credential:${accountId}`. */
  draftKey?: string | undefined;
  /** Fields that never leave the page: passwords, codes. */
  draftOmit?: readonly string[];
  /** What follows; without it a notice says that it is saved. */
  onDone?: (value: T) => void;
};

export type ActionFormHandle<V extends FieldValues = FieldValues> = {
  id: string;
  form: UseFormReturn<V, unknown, V>;
  submit: () => void;
  isSending: boolean;
  trouble: Trouble | null;
  draft: DraftLine;
  hasDraft: boolean;
  files: RefObject<Record<string, KnownFile>>;
  uploads: RefObject<Map<string, Promise<boolean>>>;
  /** Counts attempts that were refused, so that the summary takes the focus each time. */
  attempts: number;
};

const useKey = () => {
  const key = useRef<string | null>(null);
  return {
    now: (): string => {
      key.current ??= crypto.randomUUID();
      return key.current;
    },
    keep: (known: string): void => {
      key.current = known;
    },
    spend: (): void => {
      key.current = null;
    },
  };
};

/** Whether what stands in the form is done: a click while the next page is on its way does not do it again. */
const useDone = <V extends FieldValues>(form: UseFormReturn<V, unknown, V>): RefObject<boolean> => {
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

const place = <V extends FieldValues>(form: UseFormReturn<V, unknown, V>, fields: FieldRefusals): void => {
  for (const [name, code] of Object.entries(fields)) form.setError(name as Path<V>, { type: "refused", message: code });
};

/**
 * A form over the same zod object as its action. Sends what was typed, once a click; a lost connection keeps everything
 * and sends again under the same key, so that the server does it once.
 */
export function useActionForm<V extends FieldValues, Output, T>(
  schema: z.ZodType<Output, V>,
  action: FormAction<T>,
  { defaults, draftKey, draftOmit = [], onDone }: Options<V, T>,
): ActionFormHandle<V> {
  const id = useId();
  const t = useTranslations("form");
  const key = useKey();
  const isBusy = useRef(false);
  const files = useRef<Record<string, KnownFile>>({});
  const uploads = useRef(new Map<string, Promise<boolean>>());
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [attempts, setAttempts] = useState(0);
  const resolver = zodResolver(schema, undefined, { raw: true }) as unknown as Resolver<V, unknown, V>;
  const form = useForm<V, unknown, V>({
    resolver,
    defaultValues: defaults as DefaultValues<V>,
    shouldFocusError: false,
  });
  const isDone = useDone(form);
  const draft = useDraft({
    draftKey,
    omit: draftOmit,
    defaults,
    form,
    files,
    onRestore: ({ unsureKey }) => unsureKey && key.keep(unsureKey),
  });

  const fail = (next: Trouble): void => {
    setTrouble(next);
    setAttempts((count) => count + 1);
    if (isUnsure(next)) draft.save(key.now());
    else draft.save();
  };

  const settle = (outcome: Outcome<T>): void => {
    if (outcome.ok || outcome.code !== "signed-out") key.spend();
    if (!outcome.ok) {
      place(form, outcome.fields);
      return fail(troubleOfRefusal(outcome));
    }
    draft.clear();
    isDone.current = true;
    if (onDone) onDone(outcome.value);
    else announce({ text: t("done"), tone: "met" });
  };

  const send = async (values: V): Promise<void> => {
    if (isBusy.current || isDone.current) return;
    isBusy.current = true;
    setSending(true);
    setTrouble(null);
    try {
      settle(await action(values, key.now()));
    } catch (error) {
      fail(troubleOf(error, isUnrecognised(error)));
    } finally {
      isBusy.current = false;
      setSending(false);
    }
  };

  const check = form.handleSubmit(send, () => {
    setTrouble(null);
    setAttempts((count) => count + 1);
  });
  const submit = async (): Promise<void> => {
    if (isBusy.current) return;
    if (uploads.current.size > 0) {
      isBusy.current = true;
      setSending(true);
      const arrived = await Promise.all(uploads.current.values());
      isBusy.current = false;
      setSending(false);
      if (arrived.includes(false)) return;
    }
    await check();
  };
  const handle = { id, form, isSending, trouble, files, uploads, attempts, draft: draft.line };
  return { ...handle, hasDraft: draftKey !== undefined, submit: () => void submit() };
}
