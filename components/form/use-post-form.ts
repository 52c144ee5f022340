"use client";

import {
  type FormEvent,
  type RefObject,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from "react";
import type { Action, FormState } from "@/lib/form/state";
import type { FormHandle } from "./action-form";
import { useDraft } from "./draft/use-draft";
import { useFiles } from "./file/use-files";
import { draftedPost, emptySecrets, postedFrom } from "./posted-form";
import { answerSource } from "./source/answer-source";
import { isThrough, type Reply, replyTo } from "./source/reply";
import { isUnsure, troubleOfRefusal } from "./source/trouble";
import { unreadIn } from "./source/unread";
import { useKey } from "./use-key";
import { useReplies } from "./use-replies";

type Options = {
  /** What the form holds before anything is typed. */
  defaults?: Readonly<Record<string, unknown>>;
  /** One a row, where more is typed than a word or two. */
  draftKey?: string | undefined;
};

/** What the server answered: null before the first post, and once the answer led to another page. */
type PostFormHandle<T> = FormHandle & { answer: FormState<T> };

type FormRef = RefObject<HTMLFormElement | null>;
const nothing = {};

/** The post that the page's script sends: one at a time, the page staying as it is until the answer is drawn. */
const useSend = <T>(action: Action<T>, onReply: (reply: Reply<T>) => void) => {
  const isBusy = useRef(false);
  const [isSending, startSending] = useTransition();
  const send = (posted: FormData): void =>
    startSending(async () => {
      isBusy.current = true;
      const reply = await replyTo(action, posted).finally(() => {
        isBusy.current = false;
      });
      startTransition(() => onReply(reply));
    });
  return { isSending, send: (posted: () => FormData) => (isBusy.current || isSending ? undefined : send(posted())) };
};

/** What a reply means for the key and the draft of what was sent. */
const useSettle = <T>(form: FormRef, key: ReturnType<typeof useKey>, draft: ReturnType<typeof useDraft>) => {
  return (reply: Reply<T>): void => {
    if (isThrough(reply)) {
      key.spend();
      return draft.clear();
    }
    if (reply.is === "failed") return draft.save(isUnsure(reply.trouble) ? key.now() : undefined);
    if (reply.is !== "answered" || reply.answer.ok) return;
    const trouble = troubleOfRefusal(reply.answer);
    if (trouble.is !== "signed-out") key.spend();
    emptySecrets(form);
    draft.save(isUnsure(trouble) ? key.now() : undefined);
  };
};

/** What a click does: sends what was typed, or says at its field what the browser could not read. */
const submitting =
  <T>(receive: (reply: Reply<T>) => void, send: (event: FormEvent<HTMLFormElement>) => void) =>
  (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    event.stopPropagation();
    const fields = unreadIn(Array.from(event.currentTarget.elements) as HTMLInputElement[]);
    if (Object.keys(fields).length === 0) return send(event);
    receive({ is: "answered", answer: { ok: false, code: "invalid", params: {}, fields, values: {} } });
  };

/** A form whose post got through begins afresh, with what the page gives now. */
const useAfresh = <T>(form: FormRef, last: Reply<T> | null): void =>
  useEffect(() => {
    if (last && isThrough(last)) form.current?.reset();
  }, [form, last]);

/**
 * A form that the browser can post by itself. Where the page's script runs it sends the same post, and does what
 * `useActionForm` does: nothing typed is lost, and what may have arrived is sent again under the same key.
 * `labels` says what each field is called: the summary is drawn before the fields are.
 */
export function usePostForm<T>(
  action: Action<T>,
  labels: Readonly<Record<string, string>>,
  { defaults = nothing, draftKey }: Options = {},
): PostFormHandle<T> {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const key = useKey();
  const held = useFiles();
  const [names] = useState(() => new Map(Object.entries(labels)));
  const [drawn, post] = useActionState<FormState<T>, FormData>(action, null);
  const { last, typed, change, receive, ...replies } = useReplies(drawn);
  const draft = useDraft({
    draftKey,
    omit: [],
    form: draftedPost(form),
    files: held.files,
    onRestore: ({ unsureKey }) => unsureKey && key.keep(unsureKey),
  });
  const settle = useSettle<T>(form, key, draft);
  const { isSending, send } = useSend(action, (reply) => {
    receive(reply);
    settle(reply);
  });
  useAfresh(form, last);

  const { answer, changed, ...got } = replies;
  const fields = answerSource({ answer, changed, defaults: { ...defaults, ...typed }, form });
  const source = { ...fields, ...held, ...got, id, labels: names, isSending, needsScript: false, draft: draft.line };
  const onSubmit = submitting(receive, (event) => send(() => postedFrom(event, key.now())));
  const onInput = ({ target }: FormEvent<HTMLFormElement>): void => {
    const { name = "" } = target as { name?: string };
    if (source.fault(name)) change(name);
  };
  return { source, answer, element: { ref: form, action: post, onSubmit, onInput } };
}
