import "server-only";
import { decideDay } from "@/db/mutations/tier/decide-day";
import { foldCounts } from "@/db/mutations/tier/fold-counts";
import { summariseOutdated } from "@/db/mutations/tier/summarise-outdated";
import { findProgramme } from "@/db/queries/agreement/jobs";
import { systemActor } from "@/lib/server/actors";
import { log } from "@/lib/server/log";
import { startEvery } from "./poll";

const everyMs = 60_000;

const settleToday = async (): Promise<void> => {
  // First, so that the sums stay few even where a company's tier cannot be computed.
  await foldCounts(systemActor());
  const system = systemActor(new Date(), await findProgramme(systemActor()));
  const companies = await decideDay(system);
  if (companies !== null) log.info({ event: "levels.settled", day: system.today, companies });
  let summaries = 0;
  for (let made = await summariseOutdated(system); made > 0; made = await summariseOutdated(system)) summaries += made;
  if (summaries > 0) log.info({ event: "summaries.made", day: system.today, companies: summaries });
};

/**
 * Decides the tiers of each day soon after it begins, and makes the summaries anew that the day, a change or an edition has
 * outdated, until the answered function stops it.
 */
export const startTierWorker = (): (() => Promise<void>) => startEvery(everyMs, "levels.failed", settleToday);
