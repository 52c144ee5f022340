import "server-only";
import { notFound } from "next/navigation";
import { type CampaignFilter, type CampaignView, getCampaign } from "@/db/queries/agreement/campaign";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/errors";

/** The campaign for its page; answers 404 where it does not exist. */
export const openCampaign = async (
  actor: Actor,
  id: string | undefined,
  filter: CampaignFilter,
): Promise<CampaignView> => {
  if (!id) notFound();
  try {
    return await getCampaign(actor, id, filter);
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-found") notFound();
    throw error;
  }
};
