import type { Signal } from "@/lib/server/live/signal";

const answers = new WeakMap<Signal, Map<string, Promise<unknown>>>();

/**
 * Asks once what all streams want to know at the same signal. Only streams at the same signal share: an answer asked for
 * before a change was committed cannot hold it.
 */
export const shared = <T>(signal: Signal, key: string, ask: () => Promise<T>): Promise<T> => {
  const known = answers.get(signal) ?? new Map<string, Promise<unknown>>();
  answers.set(signal, known);
  const answer = (known.get(key) as Promise<T> | undefined) ?? ask();
  known.set(key, answer);
  return answer;
};
