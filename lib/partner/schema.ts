import { z } from "zod";
import { requiredLines, rowFields } from "@/lib/form/field";
import { chosenModels } from "@/lib/partner/business-model";

/**
 * The fields an owner may change. Name and SIREN identify the party of the agreement: only the vendor team changes
 * them.
 */
export const editPartnerSchema = z.object({
  ...rowFields,
  address: requiredLines(400),
  businessModels: chosenModels(),
});

export type EditPartner = z.output<typeof editPartnerSchema>;
