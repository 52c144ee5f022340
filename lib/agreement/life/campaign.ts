import { z } from "zod";
import { requiredLines, rowFields } from "@/lib/form/field";

/** Where a company stands in a re-signature campaign, on its way and then off it. */
export const campaignStates = [
  "waiting",
  "blocked",
  "offered",
  "opened",
  "signed",
  "countersigned",
  "sealed",
  "declined",
  "expired",
  "withdrawn",
  "returned",
] as const;
export type CampaignState = (typeof campaignStates)[number];

/** Off the way: only another offer brings the company back. */
export const hasLeftCampaign = (standing: CampaignState): boolean =>
  (["declined", "expired", "withdrawn", "returned"] as readonly string[]).includes(standing);

const id = z.uuid({ error: "not-found" });

export const startCampaignSchema = z.object({ version: z.string().min(1, "required").max(20) });
export const stopCampaignSchema = z.object({ ...rowFields, reason: requiredLines(1_000) });
/** One company, or, where none is named, all whose offer expired. */
export const reofferSchema = z.object({ id, partnerId: id.optional() });

export type StartCampaign = z.output<typeof startCampaignSchema>;
export type StopCampaign = z.output<typeof stopCampaignSchema>;
export type Reoffer = z.output<typeof reofferSchema>;
