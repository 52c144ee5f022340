import { commandLine, parentOf } from "@/scripts/process/identity";

/** Work to undo, last first, when the process ends by a signal or a fault. */
type Shutdown = { later: (undo: () => Promise<void> | void) => void; now: (status: number) => Promise<never> };

const watchEvery = 200;

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** npm, or the shell that npm runs a script in and npm above it. */
const startedBy = (): number[] => {
  const above = /^\S*sh /.test(`${commandLine(process.ppid)} `) ? parentOf(process.ppid) : null;
  return [process.ppid, ...(above === null ? [] : [above])];
};

/**
 * Calls once where npm has ended without passing a signal on: npm, or the shell below it, ends by a SIGTERM or a SIGKILL
 * and leaves what it started running. Only under npm: another parent may end and mean this process to go on.
 */
const whenLeftByNpm = (leave: () => void): void => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parents = startedBy();
  const watch = setInterval(() => {
    if (process.ppid === parents[0] && parents.every(isThere)) return;
    clearInterval(watch);
    leave();
  }, watchEvery);
  watch.unref();
};

/**
 * Shuts down in order on the first SIGTERM, SIGINT or SIGHUP; a further one, which npm sends on Ctrl-C, changes
 * nothing. The end of npm itself counts as one. `say` gets the reason. The whole takes less than twenty seconds.
 */
export const orderlyShutdown = (say: (sentence: string) => void): Shutdown => {
  const undone: (() => Promise<void> | void)[] = [];
  let isEnding = false;
  const now = async (status: number): Promise<never> => {
    isEnding = true;
    for (const undo of undone.reverse()) {
      try {
        await undo();
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
      }
    }
    process.exit(status);
  };
  const hear = (why: string): void => {
    if (isEnding) return;
    say(`Stopping (${why}) …`);
    void now(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, hear);
  whenLeftByNpm(() => hear("npm has ended"));
  return { later: (undo) => void undone.push(undo), now };
};
