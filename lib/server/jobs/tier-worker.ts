import "server-only";
import { decideDay } from "@/db/mutations/tier/decide-day";
import { findProgramme } from "@/db/queries/agreement/jobs";
import { systemActor } from "@/lib/server/actors";
import { log } from "@/lib/server/log";
import { startEvery } from "./poll";

const everyMs = 60_000;

const settleToday = async (): Promise<void> => {
  const { todayOn } = await findProgramme(systemActor());
  const system = systemActor(new Date(), todayOn);
  const companies = await decideDay(system);
  if (companies !== null) log.info({ event: "levels.settled", day: system.today, companies });
};

/** Decides the tiers of each day soon after it begins, until the answered function stops it. */
export const startTierWorker = (): (() => Promise<void>) => startEvery(everyMs, "levels.failed", settleToday);
