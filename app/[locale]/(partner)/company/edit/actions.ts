"use server";

import { editCompany } from "@/db/mutations/partner/profile";
import { editPartnerSchema } from "@/lib/partner/schema";
import { action } from "@/lib/server/action";

export const editCompanyAction = action(editPartnerSchema, editCompany);
