import { z } from "zod";
import { requiredLines } from "@/lib/form/field";

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

const locale = z.enum(["fr", "en"]);
const id = z.uuid({ error: "not-found" });

export const startCampaignSchema = z.object({ locale, version: z.string().min(1, "required").max(20) });
export const stopCampaignSchema = z.object({
  locale,
  id,
  rowVersion: z.coerce.number().int().min(1, "stale"),
  reason: requiredLines(1_000),
});
/** One company, or, where none is named, all whose offer expired. */
export const reofferSchema = z.object({ locale, id, partnerId: id.optional() });

export type StopCampaign = Omit<z.output<typeof stopCampaignSchema>, "locale">;
export type Reoffer = Omit<z.output<typeof reofferSchema>, "locale">;
