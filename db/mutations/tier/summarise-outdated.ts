import { listOutdated } from "@/db/queries/partner/outdated";
import { type OwnFilter, ownFilter } from "@/db/queries/partner/own-filter";
import { read, writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { summariseCompanies } from "./summarise";

/** Few enough that the one who reads, and others meanwhile, hardly wait. */
const atOnce = 100;

/**
 * Makes outdated summaries anew before they are read, so that a list is right on the day it is read even before the job
 * of the day; at most a hundred, of those that `among` lets through. Answers how many it looked at.
 */
export const summariseOutdated = async (actor: Actor, among: OwnFilter = {}): Promise<number> => {
  const ids = await read(actor, (tx) => listOutdated(tx, actor.today, atOnce, ownFilter(among)));
  if (ids.length === 0) return 0;
  return writeUnaudited(actor, (tx) => summariseCompanies(tx, actor.today, ids, { skips: true }));
};
