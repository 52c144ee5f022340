import { z } from "zod";
import { slugPattern } from "@/lib/edition/clause";

/**
 * How a partner does business with the vendor's products, where its edition does not name models of its own. Source:
 * article ("revendeur, cloud provider, managed services provider…").
 */
export const businessModels = ["reseller", "cloud-provider", "managed-services-provider", "services-delivery"] as const;

export type BusinessModel = (typeof businessModels)[number];

export const isBusinessModel = (text: string): text is BusinessModel =>
  (businessModels as readonly string[]).includes(text);

const placeOf = (model: string): number =>
  isBusinessModel(model) ? businessModels.indexOf(model) : businessModels.length;

/** At least one model, each once, the portal's own in their order. Whether the programme has them is asked when they are written. */
export const chosenModels = () =>
  z
    .array(z.string({ error: "invalid" }).regex(slugPattern, "invalid"), { error: "required" })
    .min(1, "required")
    .max(40, "invalid")
    .transform((models) => [...new Set(models)].sort((a, b) => placeOf(a) - placeOf(b)));
