"use server";

import { requestBenefit } from "@/db/mutations/benefit/request";
import { recordBenefitUse } from "@/db/mutations/benefit/use";
import { benefitUseForm, requestBenefitForm } from "@/lib/benefit/form";
import { action } from "@/lib/server/action";

export const requestBenefitAction = action(requestBenefitForm, requestBenefit);
export const recordBenefitUseAction = action(benefitUseForm, recordBenefitUse);
