import type { MessagePort } from "node:worker_threads";

/** Functions that stay where they are and are called from another thread; what they take and give can be copied. */
export type Callable = Record<string, (input: never) => Promise<unknown>>;

type Call<C extends Callable> = { number: number; name: keyof C; input: Parameters<C[keyof C]>[0] };
type Answer = { number: number; value: unknown; isFailed: boolean };

/** Answers calls that come through a port. The answered function says why the first failed call did: an error loses its class on the way. */
export const answerCalls = <C extends Callable>(port: MessagePort, functions: C): { whyFailed: () => unknown } => {
  let why: unknown = null;
  const answer = async ({ number, name, input }: Call<C>): Promise<Answer> => {
    try {
      return { number, value: await functions[name]?.(input), isFailed: false };
    } catch (error) {
      why ??= error;
      return { number, value: null, isFailed: true };
    }
  };
  port.on("message", async (call: Call<C>) => port.postMessage(await answer(call)));
  return { whyFailed: () => why };
};

/** Calls the functions at the other end of a port. */
export const callThrough = <C extends Callable>(port: MessagePort) => {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  port.on("message", ({ number, value, isFailed }: Answer) => {
    const call = waiting.get(number);
    waiting.delete(number);
    if (isFailed) call?.reject(new Error("What the task asked for failed"));
    else call?.resolve(value as never);
  });
  return <N extends keyof C>(name: N, input: Parameters<C[N]>[0]): Promise<Awaited<ReturnType<C[N]>>> =>
    new Promise((resolve, reject) => {
      last += 1;
      const number = last;
      waiting.set(number, { resolve, reject });
      const call: Call<C> = { number, name, input };
      port.postMessage(call);
    });
};
