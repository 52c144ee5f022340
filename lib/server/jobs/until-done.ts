import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/lib/server/log";

const everyMs = 1_000;

/**
 * Does it again and again until it is done, where the database is away for a while and others would count what was left
 * open. The process may end meanwhile: what a process that died left open no longer counts.
 */
export const untilDone = async (event: string, work: () => Promise<void>, waitMs = everyMs): Promise<void> => {
  for (let failures = 0; ; failures += 1) {
    try {
      return await work();
    } catch (error) {
      if (failures === 0) log.warn({ event, err: error });
    }
    await pause(waitMs, undefined, { ref: false });
  }
};
