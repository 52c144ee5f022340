"use server";

import { reofferSchema, startCampaignSchema, stopCampaignSchema } from "@/lib/agreement/life/campaign";
import type { Locale } from "@/lib/i18n/locale";
import { action } from "@/lib/server/action";
import { reofferNow, startCampaignNow, stopCampaignNow } from "@/lib/server/agreement/campaign/sweep";

const pageOf = (id: string, done: string, locale: Locale) => `/${locale}/campaigns/${id}?done=${done}`;

export const startCampaignAction = action(startCampaignSchema, startCampaignNow, {
  to: ({ id }, _input, locale) => pageOf(id, "started", locale),
});
export const stopCampaignAction = action(stopCampaignSchema, stopCampaignNow, {
  to: ({ id }, _input, locale) => pageOf(id, "stopped", locale),
});
export const reofferAction = action(reofferSchema, reofferNow, {
  to: (_answer, { id }, locale) => pageOf(id, "reoffered", locale),
});
