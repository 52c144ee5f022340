import { z } from "zod";
import { requiredLines, rowFields } from "@/lib/form/field";

/** State of a company in a re-signature campaign: the steps to the seal, then the ways out. */
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

/** True where the company has left the campaign: only a new offer brings it back. */
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
