"use server";

import { declareMandate, editMandate, endMandate } from "@/db/mutations/mandate";
import { declareMandateSchema, editMandateSchema, endMandateSchema } from "@/lib/agreement/mandate-schema";
import { action } from "@/lib/server/action";

export const declareMandateAction = action(declareMandateSchema, declareMandate);
export const editMandateAction = action(editMandateSchema, editMandate);
export const endMandateAction = action(endMandateSchema, endMandate);
