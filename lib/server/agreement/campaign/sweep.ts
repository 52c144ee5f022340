import "server-only";
import {
  enrolCompanies,
  recordOffering,
  replaceInCampaign,
  withdrawFromCampaign,
} from "@/db/mutations/agreement/campaign";
import { offerByPortal } from "@/db/mutations/agreement/offer";
import {
  type DueOffer,
  listAbandoned,
  listDueOffers,
  listReplaced,
  listRunning,
} from "@/db/queries/agreement/campaign-jobs";
import { findProgramme } from "@/db/queries/agreement/jobs";
import { getOfferBasisForPortal } from "@/db/queries/agreement/offer";
import type { Actor } from "@/lib/actor";
import { ignoreRefusal, Refusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { renderOffer } from "@/lib/server/agreement/life/offer";
import { log } from "@/lib/server/log";

const retryMs = 10 * 60_000;

const offerVersion = async (system: Actor, { partnerId, offerId, version }: DueOffer): Promise<void> => {
  const basis = await getOfferBasisForPortal(system, partnerId);
  if (basis.next.kind !== "version" || basis.next.templateVersion !== version) throw new Refusal("nothing-to-offer");
  await offerByPortal(system, await renderOffer(offerId, basis, system.today));
};

/**
 * Offers the version to one company. An obstacle is recorded, shown, and tried again later; the other companies go on.
 */
const offerOne = async (system: Actor, due: DueOffer): Promise<void> => {
  const later = new Date(system.at.getTime() + retryMs);
  try {
    await offerVersion(system, due);
    await recordOffering(system, due, null, later);
  } catch (error) {
    if (!(error instanceof Refusal))
      log.error({ event: "campaign.offer-failed", partnerId: due.partnerId, err: error });
    await recordOffering(system, due, error instanceof Refusal ? error.code : "bug", later);
  }
};

const withdrawAbandoned = async (system: Actor): Promise<number> => {
  const abandoned = await listAbandoned(system);
  for (const { campaignId, agreementId } of abandoned)
    await withdrawFromCampaign(system, campaignId, agreementId).catch(ignoreRefusal);
  return abandoned.length;
};

const withdrawReplaced = async (system: Actor): Promise<number> => {
  const replaced = await listReplaced(system);
  for (const { campaignId, agreementId } of replaced)
    await replaceInCampaign(system, campaignId, agreementId).catch(ignoreRefusal);
  return replaced.length;
};

/**
 * Carries out some steps of every campaign: companies join, are offered the version, or are released from a stopped
 * campaign. Progress is kept in the database, so it can be interrupted anywhere. Answers the number of steps, 0 where
 * there is nothing to do.
 */
export const sweepCampaigns = async (at: Date = new Date()): Promise<number> => {
  const system = systemActor(at, await findProgramme(systemActor(at)));
  for (const id of await listRunning(system)) await enrolCompanies(system, id);
  // An open offer of the older version would keep the newer one away.
  const replaced = await withdrawReplaced(system);
  const due = await listDueOffers(system);
  for (const one of due) await offerOne(system, one);
  return replaced + due.length + (await withdrawAbandoned(system));
};
