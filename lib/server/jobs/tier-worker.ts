import "server-only";
import { decideDay } from "@/db/mutations/tier/decide-day";
import { findProgramme } from "@/db/queries/agreement/jobs";
import { systemActor } from "@/lib/server/actors";
import { log } from "@/lib/server/log";
import { startPoll } from "./poll";

const everyMs = 60_000;

const settleToday = async (): Promise<void> => {
  try {
    const { todayOn } = await findProgramme(systemActor());
    const system = systemActor(new Date(), todayOn);
    const companies = await decideDay(system);
    if (companies !== null) log.info({ event: "levels.settled", day: system.today, companies });
  } catch (error) {
    log.error({ event: "levels.failed", err: error });
  }
};

/** Settles each day's levels soon after it begins, until stopped; stopping waits for the work in hand. */
export const startTierWorker = (): (() => Promise<void>) =>
  startPoll(async () => {
    await settleToday();
    return everyMs;
  }).stop;
