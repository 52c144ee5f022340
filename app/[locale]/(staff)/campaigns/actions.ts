"use server";

import { reofferSchema, startCampaignSchema, stopCampaignSchema } from "@/lib/agreement/life/campaign";
import { reofferAndShow, startAndShow, stopAndShow } from "@/lib/server/agreement/campaign/show";
import { formAction } from "@/lib/server/form-action";
import { requireSignedIn } from "@/lib/server/session";

export const startCampaignAction = formAction(requireSignedIn)(startCampaignSchema, startAndShow);
export const stopCampaignAction = formAction(requireSignedIn)(stopCampaignSchema, stopAndShow);
export const reofferAction = formAction(requireSignedIn)(reofferSchema, reofferAndShow);
