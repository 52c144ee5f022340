import "server-only";
import { sendMonthReminders } from "@/db/mutations/activity/month-reminder";
import { remindCustomers } from "@/db/mutations/confirmation/remind";
import { requestSuccessors } from "@/db/mutations/mandate/succession";
import { sendRiskReminders } from "@/db/mutations/tier/risk-reminder";
import { findProgramme } from "@/db/queries/agreement/jobs";
import { programmeDay, systemActor } from "@/lib/server/actors";
import { log } from "@/lib/server/log";
import { startEvery } from "./poll";

const everyMs = 60_000;

/**
 * Reminds owners of coming demotions, those who declare by month of the month that is over and customers of what they were
 * asked, and asks for successors of signatories, soon after each day begins (of the programme or of the calendar), until
 * the answered function stops it.
 */
export const startReminderWorker = (): (() => Promise<void>) => {
  let done: string | null = null;
  return startEvery(everyMs, "falls.failed", async () => {
    const at = new Date();
    const calendar = await findProgramme(systemActor(at));
    const day = `${programmeDay(calendar, at)} ${programmeDay({ ...calendar, todayOn: null }, at)}`;
    if (day === done) return;
    const system = systemActor(at, calendar);
    const letters = await sendRiskReminders(system);
    const successors = await requestSuccessors(system);
    const months = await sendMonthReminders(system);
    const customers = await remindCustomers(system);
    done = day;
    log.info({ event: "falls.warned", day, letters, successors, months, customers });
  });
};
