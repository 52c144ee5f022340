"use server";

import { editBenefitRequest, withdrawBenefitRequest } from "@/db/mutations/benefit/request";
import { commentOnDeclaration } from "@/db/mutations/review/answer";
import { editBenefitRequestForm } from "@/lib/benefit/form";
import { withdrawBenefitRequestSchema } from "@/lib/benefit/schema";
import { commentSchema } from "@/lib/review/schema";
import { action } from "@/lib/server/action";

export const editBenefitRequestAction = action(editBenefitRequestForm, editBenefitRequest);
export const withdrawBenefitRequestAction = action(withdrawBenefitRequestSchema, withdrawBenefitRequest);
export const commentOnBenefitRequestAction = action(commentSchema, commentOnDeclaration);
