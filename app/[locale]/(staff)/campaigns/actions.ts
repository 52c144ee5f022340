"use server";

import { reofferSchema, startCampaignSchema, stopCampaignSchema } from "@/lib/agreement/life/campaign";
import { reofferAndShow, startAndShow, stopAndShow } from "@/lib/server/agreement/campaign/show";
import { formAction } from "@/lib/server/form-action";
import { demandActor } from "@/lib/server/session";

export const startCampaignAction = formAction(demandActor)(startCampaignSchema, startAndShow);
export const stopCampaignAction = formAction(demandActor)(stopCampaignSchema, stopAndShow);
export const reofferAction = formAction(demandActor)(reofferSchema, reofferAndShow);
