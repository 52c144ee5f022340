import "server-only";

export type Poll = {
  /** Do the next round now; one more after the present one where it is under way. */
  call: () => void;
  /** No more rounds; resolves once the one in hand is done. */
  stop: () => Promise<void>;
};

/** Works round after round until stopped. A round never throws: it answers after how many milliseconds the next is due. */
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
