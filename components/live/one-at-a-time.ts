/**
 * Work that runs one at a time: `ask` begins it, or has it done once more after the run at hand; `done` says that a run is
 * over.
 */
export const oneAtATime = (run: () => void): { ask: () => void; done: () => void } => {
  let isRunning = false;
  let isAsked = false;
  const ask = (): void => {
    isAsked = isRunning;
    if (isRunning) return;
    isRunning = true;
    run();
  };
  const done = (): void => {
    isRunning = false;
    if (!isAsked) return;
    isAsked = false;
    ask();
  };
  return { ask, done };
};
