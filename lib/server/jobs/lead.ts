import "server-only";
import { aliveMs, askForJobs } from "@/db/mutations/process/presence";
import { systemActor } from "@/lib/server/actors";
import { log } from "@/lib/server/log";
import { beatEveryMs, present } from "@/lib/server/presence/presence";
import { startPoll } from "./poll";

type Stop = () => Promise<void>;

/**
 * Does the jobs while this process is the one of all that does them: `begin` starts them, and what it answers stops them. A
 * process that stops hands them over; after one that died, or no longer reaches the database, another has them within ten
 * seconds. Row locks keep each job right even where two hold themselves for the one.
 */
export const startLead = (begin: () => Stop): Stop => {
  let stopJobs: Stop | null = null;
  let stopped: Promise<void> = Promise.resolve();
  let isEnding = false;
  let heldUntil = 0;

  const lose = (): void => {
    if (!stopJobs) return;
    isEnding = true;
    stopped = stopJobs().finally(() => {
      isEnding = false;
    });
    stopJobs = null;
  };
  /** What the last turn left running ends first; the next round asks again. */
  const gain = (): void => {
    if (!isEnding) stopJobs ??= begin();
  };
  const rounds = startPoll(async () => {
    try {
      const asked = performance.now();
      const isOurs = await askForJobs(systemActor(), await present());
      if (isOurs) heldUntil = asked + aliveMs;
      if (isOurs) gain();
      else lose();
    } catch (error) {
      log.warn({ event: "lead.failed", err: error });
      if (performance.now() > heldUntil) lose();
    }
    return beatEveryMs;
  });
  return async () => {
    await rounds.stop();
    lose();
    await stopped;
  };
};
