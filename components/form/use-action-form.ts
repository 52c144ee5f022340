"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { unstable_isUnrecognizedActionError as isUnrecognised, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { type DefaultValues, type FieldErrors, type FieldValues, type Resolver, set, useForm } from "react-hook-form";
import type { z } from "zod";
import { announce } from "@/components/ui/notices";
import type { Outcome } from "@/lib/refusal/refusal";
import type { FormHandle } from "./action-form";
import { useDraft } from "./draft/use-draft";
import { useFiles } from "./file/use-files";
import { draftedForm, type HeldForm, markRefused, useIsDone } from "./held-form";
import { hasHeld, type OutboxPlace, usePutAside } from "./outbox/use-put-aside";
import { browserSource } from "./source/browser-source";
import { isUnsure, type Trouble, troubleOf, troubleOfRefusal } from "./source/trouble";
import { elementsIn, unreadIn } from "./source/unread";
import { useKey } from "./use-key";
import { useSending } from "./use-sending";

export type FormAction<T> = (input: unknown, idempotencyKey?: string) => Promise<Outcome<T>>;

type Options<V, T> = {
  defaults: V;
  /** One a form and an account, and a row where it is about one: `credential:${accountId}`. */
  draftKey?: string | undefined;
  /** Fields that never leave the page, beside those whose name says that they hold a secret. */
  draftOmit?: readonly string[];
  /** What follows; without it a notice says that it is saved. */
  onDone?: (value: T) => void;
  /** Where the form may wait in this browser for a line: what it is and how its reader knows it from others. */
  outbox?: Omit<OutboxPlace<V>, "draftKey">;
};

type ActionFormHandle<V extends FieldValues = FieldValues> = FormHandle & { form: HeldForm<V> };

/** What the schema finds, and what the browser could not read, which the schema sees as empty. */
const resolverOf = <V extends FieldValues, Output>(schema: z.ZodType<Output, V>): Resolver<V, unknown, V> => {
  const bySchema = zodResolver(schema, undefined, { raw: true }) as unknown as Resolver<V, unknown, V>;
  return async (values, context, options) => {
    const found = await bySchema(values, context, options);
    const unread = Object.entries(unreadIn(elementsIn(options.fields)));
    if (unread.length === 0) return found;
    const errors = { ...found.errors } as FieldErrors<V>;
    for (const [name, message] of unread) set(errors, name, { type: "unread", message });
    return { values: {}, errors };
  };
};

const useHeldForm = <V extends FieldValues, Output>(schema: z.ZodType<Output, V>, defaults: V): HeldForm<V> =>
  useForm<V, unknown, V>({
    resolver: resolverOf(schema),
    defaultValues: defaults as DefaultValues<V>,
    shouldFocusError: false,
  });

/** What follows an answer that grants the request. */
const useFollowing = <T>(onDone: ((value: T) => void) | undefined) => {
  const t = useTranslations("form");
  const router = useRouter();
  return ({ value, to }: Extract<Outcome<T>, { ok: true }>): void => {
    if (to) router.push(to);
    if (onDone) onDone(value);
    else if (!to) announce({ text: t("done"), tone: "met" });
  };
};

type Parts<V extends FieldValues> = {
  form: HeldForm<V>;
  key: ReturnType<typeof useKey>;
  draft: ReturnType<typeof useDraft>;
  sending: ReturnType<typeof useSending>;
  held: ReturnType<typeof useFiles>;
  /** Puts the form aside until there is a line; answers false where it may not wait, or the browser keeps nothing. */
  putAside: (values: V) => Promise<boolean>;
};

/** One attempt: what was typed goes out under the form's key, and what comes of it is shown or followed. */
const useAttempt = <V extends FieldValues, T>(
  { form, key, draft, sending, held, putAside }: Parts<V>,
  action: FormAction<T>,
  onDone: ((value: T) => void) | undefined,
) => {
  const isDone = useIsDone(form);
  const follow = useFollowing(onDone);
  const fail = (trouble: Trouble): void => {
    sending.refuse(trouble);
    draft.save(isUnsure(trouble) ? key.now() : undefined);
  };
  const settle = (outcome: Outcome<T>): void => {
    if (outcome.ok || outcome.code !== "signed-out") key.spend();
    if (!outcome.ok) {
      markRefused(form, outcome.fields);
      return fail(troubleOfRefusal(outcome));
    }
    draft.clear();
    isDone.current = true;
    follow(outcome);
  };
  return async (values: V): Promise<void> => {
    if (isDone.current) return;
    sending.begin();
    // Photographs that found no line leave with the form, from where both wait.
    if (hasHeld(values, held) && (await putAside(values))) return;
    try {
      settle(await action(values, key.now()));
    } catch (error) {
      const trouble = troubleOf(error, isUnrecognised(error));
      if (trouble.is !== "connection-lost" || !(await putAside(values))) fail(trouble);
    }
  };
};

/** What a click does: waits for the files on their way, checks what was typed, and attempts. */
const submitting = <V extends FieldValues>(
  { form, sending, held }: Parts<V>,
  attempt: (values: V) => Promise<void>,
): (() => Promise<void>) => {
  const check = form.handleSubmit(
    async (values) => {
      await sending.during(() => attempt(values));
    },
    () => sending.refuse(null),
  );
  return async () => {
    if (sending.isBusy.current) return;
    const { size } = held.uploads.current;
    const arrived = size > 0 ? await sending.during(() => Promise.all(held.uploads.current.values())) : [];
    if (!arrived?.includes(false)) await check();
  };
};

/**
 * A form over the same zod object as its action, held by react-hook-form. Sends what was typed, once a click; a lost
 * connection keeps everything and sends again under the same key, so that the server does it once.
 */
export function useActionForm<V extends FieldValues, Output, T>(
  schema: z.ZodType<Output, V>,
  action: FormAction<T>,
  { defaults, draftKey, draftOmit = [], onDone, outbox }: Options<V, T>,
): ActionFormHandle<V> {
  const id = useId();
  const key = useKey();
  const held = useFiles(outbox !== undefined);
  const sending = useSending();
  const [labels] = useState(() => new Map<string, string>());
  const shown = useRef(defaults);
  const form = useHeldForm(schema, defaults);
  const draft = useDraft({
    draftKey,
    omit: draftOmit,
    form: draftedForm(form, shown.current, defaults),
    files: held.files,
    onRestore: ({ unsureKey }) => unsureKey && key.keep(unsureKey),
  });
  const keep = usePutAside(outbox && draftKey ? { ...outbox, draftKey } : null, held, key);
  const putAside = async (values: V): Promise<boolean> => {
    if (!(await keep(values))) return false;
    draft.clear();
    form.reset(defaults as DefaultValues<V>);
    return true;
  };
  const parts = { form, key, draft, sending, held, putAside };
  const submit = submitting(parts, useAttempt(parts, action, onDone));

  const fields = browserSource(form as unknown as Parameters<typeof browserSource>[0]);
  const source = { ...fields, ...held, ...sending.state, id, labels, needsScript: true, draft: draft.line };
  const onSubmit: FormHandle["element"]["onSubmit"] = (event) => {
    event.preventDefault();
    event.stopPropagation();
    void submit();
  };
  return { source, form, element: { method: "post", onSubmit } };
}
