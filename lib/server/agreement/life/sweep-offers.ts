import "server-only";
import { expireOffer, reminderDue, remindOfOffer } from "@/db/mutations/agreement/offer-reminder";
import { listOffers } from "@/db/queries/agreement/jobs";
import { ignoreRefusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";

/** Ends the offers whose 30 days are over and sends the reminders that are due (docs/agreement.md, point 10). */
export const sweepOffers = async (at: Date = new Date()): Promise<void> => {
  const system = systemActor(at);
  for (const { id, offeredAt, expiresAt, reminded } of await listOffers(system)) {
    const days = reminderDue(offeredAt, at);
    if (expiresAt <= at) await expireOffer(system, id).catch(ignoreRefusal);
    else if (days !== null && days > reminded) await remindOfOffer(system, id, days).catch(ignoreRefusal);
  }
};
