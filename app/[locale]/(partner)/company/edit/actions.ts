"use server";

import { editCompany } from "@/db/mutations/partner/profile";
import { editCompanySchema } from "@/lib/partner/schema";
import { action } from "@/lib/server/action";

export const editCompanyAction = action(editCompanySchema, editCompany);
