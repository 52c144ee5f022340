import "server-only";
import { requestSuccessors } from "@/db/mutations/mandate/succession";
import { sendRiskReminders } from "@/db/mutations/tier/risk-reminder";
import { findProgramme } from "@/db/queries/agreement/jobs";
import { programmeDay, systemActor } from "@/lib/server/actors";
import { log } from "@/lib/server/log";
import { startPoll } from "./poll";

const everyMs = 60_000;

/** Warns of falls and asks for successors soon after each day begins, of the programme or of the world, until stopped; stopping waits for the work in hand. */
export const startReminderWorker = (): (() => Promise<void>) => {
  let done: string | null = null;

  const warnToday = async (): Promise<void> => {
    try {
      const at = new Date();
      const { todayOn } = await findProgramme(systemActor(at));
      const day = `${programmeDay(todayOn, at)} ${programmeDay(null, at)}`;
      if (day === done) return;
      const system = systemActor(at, todayOn);
      const letters = await sendRiskReminders(system);
      const successors = await requestSuccessors(system);
      done = day;
      log.info({ event: "falls.warned", day, letters, successors });
    } catch (error) {
      log.error({ event: "falls.failed", err: error });
    }
  };

  return startPoll(async () => {
    await warnToday();
    return everyMs;
  }).stop;
};
