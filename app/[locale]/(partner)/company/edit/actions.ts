"use server";

import { editCompany } from "@/db/mutations/company";
import { editCompanySchema } from "@/lib/partner/schema";
import { action } from "@/lib/server/action";

export const editCompanyAction = action(editCompanySchema, editCompany);
