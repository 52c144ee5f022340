"use server";

import { reofferInCampaign, startCampaign, stopCampaign } from "@/db/mutations/agreement/campaign";
import { reofferSchema, startCampaignSchema, stopCampaignSchema } from "@/lib/agreement/life/campaign";
import type { Locale } from "@/lib/i18n/locale";
import { action } from "@/lib/server/action";

const pageOf = (id: string, done: string, locale: Locale) => `/${locale}/campaigns/${id}?done=${done}`;

export const startCampaignAction = action(startCampaignSchema, (actor, { version }) => startCampaign(actor, version), {
  to: ({ id }, _input, locale) => pageOf(id, "started", locale),
});
export const stopCampaignAction = action(stopCampaignSchema, stopCampaign, {
  to: ({ id }, _input, locale) => pageOf(id, "stopped", locale),
});
export const reofferAction = action(reofferSchema, reofferInCampaign, {
  to: (_answer, { id }, locale) => pageOf(id, "reoffered", locale),
});
