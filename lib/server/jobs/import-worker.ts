import "server-only";
import { forgetOldRows } from "@/db/mutations/import/drop";
import { systemActor } from "@/lib/server/actors";
import { sweepImports } from "@/lib/server/import/sweep";
import { atMostEvery, guarded, startPoll } from "./poll";
import { wakeOn } from "./wake";

const restMs = 5_000;
const forgetEveryMs = 3_600_000;

/** Enters imports right after somebody asks for it, and forgets old ones, until the answered function stops it. */
export const startImportWorker = (): (() => Promise<void>) => {
  const forget = atMostEvery(forgetEveryMs, async () => {
    await forgetOldRows(systemActor());
  });
  const rounds = startPoll(async () => {
    await guarded("imports.failed", sweepImports);
    await guarded("imports.remembered", forget);
    return restMs;
  });
  const sleep = wakeOn(rounds, ["import.started"]);
  return () => {
    sleep();
    return rounds.stop();
  };
};
