import { grantException } from "@/db/mutations/tier/exception";
import { makeActor, partnerIdOf, testDay } from "@/db/testing/factories";
import type { Actor } from "@/lib/actor";
import { addMonths } from "@/lib/date/day";

export const inAMonth = addMonths(testDay, 1);

/** An exception for the actor's company, granted by a programme manager for a month. */
export const makeException = async (host: Actor, node = "partner"): Promise<string> => {
  const manager = await makeActor(["programme-manager"]);
  const reason = "The merger brings what is missing.";
  return (await grantException(manager, { partnerId: partnerIdOf(host), node, untilOn: inAMonth, reason })).id;
};
