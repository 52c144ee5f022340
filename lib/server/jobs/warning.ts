import "server-only";
import { warnOfFalls } from "@/db/mutations/fall-reminder";
import { findProgramme } from "@/db/queries/agreement-jobs";
import { programmeDay, systemActor } from "@/lib/server/actors";
import { log } from "@/lib/server/log";
import { startRounds } from "./rounds";

const everyMs = 60_000;

/** Warns of falls soon after each day begins, of the programme or of the world, until stopped; stopping waits for the work in hand. */
export const startWarning = (): (() => Promise<void>) => {
  let done: string | null = null;

  const warnToday = async (): Promise<void> => {
    try {
      const at = new Date();
      const { todayOn } = await findProgramme(systemActor(at));
      const day = `${programmeDay(todayOn, at)} ${programmeDay(null, at)}`;
      if (day === done) return;
      const letters = await warnOfFalls(systemActor(at, todayOn));
      done = day;
      log.info({ event: "falls.warned", day, letters });
    } catch (error) {
      log.error({ event: "falls.failed", err: error });
    }
  };

  return startRounds(async () => {
    await warnToday();
    return everyMs;
  }).stop;
};
