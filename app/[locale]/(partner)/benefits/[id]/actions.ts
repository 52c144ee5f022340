"use server";

import { requestBenefit } from "@/db/mutations/benefit/request";
import { takeBackBenefitUse } from "@/db/mutations/benefit/take-back";
import { recordBenefitUse } from "@/db/mutations/benefit/use";
import { benefitUseForm, requestBenefitForm } from "@/lib/benefit/form";
import { takeBackUseSchema } from "@/lib/benefit/schema";
import { action } from "@/lib/server/action";

export const requestBenefitAction = action(requestBenefitForm, requestBenefit);
export const recordBenefitUseAction = action(benefitUseForm, recordBenefitUse);
export const takeBackBenefitUseAction = action(takeBackUseSchema, takeBackBenefitUse);
