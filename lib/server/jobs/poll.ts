import "server-only";
import { log } from "@/lib/server/log";

export type Poll = {
  /** Starts the next round now; during a round, one more follows it. */
  call: () => void;
  /** Starts no more rounds; resolves once the running one is done. */
  stop: () => Promise<void>;
};

/** Runs round after round until stopped. A round must not throw; it answers after how many milliseconds the next is due. */
export const startPoll = (round: () => Promise<number>): Poll => {
  let isStopping = false;
  let isCalled = false;
  let wake = (): void => undefined;

  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      if (isCalled || isStopping) return resolve();
      const timer = setTimeout(resolve, milliseconds);
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async (): Promise<void> => {
    while (!isStopping) {
      isCalled = false;
      await pause(await round());
    }
  };

  const done = run();
  return {
    call: () => {
      isCalled = true;
      wake();
    },
    stop: async () => {
      isStopping = true;
      wake();
      await done;
    },
  };
};

/** Runs one piece of a round; what it throws is logged under this event, and the answer is null. */
export const guarded = async <T>(event: string, work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work();
  } catch (error) {
    log.error({ event, err: error });
    return null;
  }
};

/** Runs the same work every so many milliseconds, failures logged, until the answered function stops it and its running round is done. */
export const startEvery = (everyMs: number, failed: string, work: () => Promise<void>): (() => Promise<void>) =>
  startPoll(async () => {
    await guarded(failed, work);
    return everyMs;
  }).stop;

/** The work, done only where it was last begun at least so many milliseconds ago; else nothing. */
export const atMostEvery = (ms: number, work: () => Promise<void>): (() => Promise<void>) => {
  let begunAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = performance.now();
    if (now - begunAt < ms) return;
    begunAt = now;
    await work();
  };
};
