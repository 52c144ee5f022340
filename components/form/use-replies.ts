"use client";

import { useState } from "react";
import type { FormState } from "@/lib/form/state";
import { isThrough, type Reply } from "./source/reply";
import { type Trouble, troubleOfRefusal } from "./source/trouble";

type Replies<T> = { last: Reply<T> | null; isFresh: boolean; attempts: number; changed: ReadonlySet<string> };

const none: ReadonlySet<string> = new Set();
const noValues = {};

const answerOf = <T>(last: Reply<T> | null, drawn: FormState<T>): FormState<T> => {
  if (last === null) return drawn;
  return last.is === "answered" ? last.answer : null;
};

const troubleIn = <T>(last: Reply<T> | null, answer: FormState<T>): Trouble | null => {
  if (last?.is === "failed") return last.trouble;
  return answer?.ok === false ? troubleOfRefusal(answer) : null;
};

/** The answers to a posted form: the one the page was drawn with, then those that the page's script received. */
export const useReplies = <T>(drawn: FormState<T>) => {
  const [{ last, isFresh, attempts, changed }, set] = useState<Replies<T>>({
    ...{ last: null, isFresh: true, changed: none },
    attempts: drawn?.ok === false ? 1 : 0,
  });
  const answer = answerOf(last, drawn);
  return {
    ...{ last, answer, attempts, changed },
    trouble: troubleIn(last, answer),
    /** What was typed before the page was drawn; what is typed after that, the page itself keeps. */
    typed: isFresh && drawn?.ok === false ? drawn.values : noValues,
    receive: (reply: Reply<T>): void =>
      set((before) => ({
        ...{ last: reply, changed: none },
        isFresh: before.isFresh && !isThrough(reply),
        attempts: before.attempts + (isThrough(reply) ? 0 : 1),
      })),
    /** A field that was at fault is typed in: what was wrong there may be right now. */
    change: (name: string): void => set((before) => ({ ...before, changed: new Set([...before.changed, name]) })),
  };
};
