import { setTimeout as pause } from "node:timers/promises";
import { type Identity, isAlive } from "./identity";

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
};

/** Waits until the process has ended; false where it outlives the limit (milliseconds). */
const waitForEnd = async (process: Identity, limit: number): Promise<boolean> => {
  const until = performance.now() + limit;
  while (isAlive(process)) {
    if (performance.now() > until) return false;
    await pause(20);
  }
  return true;
};

/** Ends a process with these signals in turn, each with its limit in milliseconds; true once it has ended. */
export const endProcess = async (
  process: Identity,
  steps: readonly (readonly [NodeJS.Signals, number])[],
): Promise<boolean> => {
  for (const [name, patience] of steps) {
    if (!isAlive(process)) return true;
    signal(process.pid, name);
    if (await waitForEnd(process, patience)) return true;
  }
  return !isAlive(process);
};
