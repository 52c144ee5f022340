import "server-only";
import { randomUUID } from "node:crypto";
import { offerByPortal } from "@/db/mutations/agreement/offer";
import { closeTerm } from "@/db/mutations/agreement/term";
import { findProgramme } from "@/db/queries/agreement/jobs";
import { getOfferBasisForPortal } from "@/db/queries/agreement/offer";
import { listOverTerms, listRenewable } from "@/db/queries/agreement/term";
import type { Actor } from "@/lib/actor";
import { ignoreRefusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { renderOffer } from "@/lib/server/agreement/life/offer";

/** Offers a further term; false where the company's next document is another one. */
const offerRenewal = async (system: Actor, partnerId: string): Promise<boolean> => {
  const basis = await getOfferBasisForPortal(system, partnerId);
  if (basis.next.kind !== "renewal") return false;
  await offerByPortal(system, await renderOffer(randomUUID(), basis, system.today));
  return true;
};

/** Limits the renewals offered in one run; companies with another next document do not count. */
const offerRenewals = async (system: Actor, atOnce: number): Promise<void> => {
  let made = 0;
  for (const partnerId of await listRenewable(system)) {
    if (made === atOnce) return;
    const isOffered = await offerRenewal(system, partnerId).catch(ignoreRefusal);
    if (isOffered) made += 1;
  }
};

/** Prolongs or ends the terms that are over, and offers renewals in the window before an end. */
export const sweepTerms = async (at: Date = new Date(), day?: string, atOnce = 50): Promise<void> => {
  const calendar = await findProgramme(systemActor(at));
  const system = systemActor(at, day ? { ...calendar, todayOn: day } : calendar);
  for (const partnerId of await listOverTerms(system)) await closeTerm(system, partnerId).catch(ignoreRefusal);
  await offerRenewals(system, atOnce);
};
