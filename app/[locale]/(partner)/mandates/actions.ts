"use server";

import { delegateMandate } from "@/db/mutations/delegation";
import { declareMandate, editMandate, endMandate } from "@/db/mutations/mandate";
import {
  declareMandateSchema,
  delegateMandateSchema,
  editMandateSchema,
  endMandateSchema,
} from "@/lib/agreement/mandate/schema";
import { action } from "@/lib/server/action";

export const declareMandateAction = action(declareMandateSchema, declareMandate);
export const editMandateAction = action(editMandateSchema, editMandate);
export const delegateMandateAction = action(delegateMandateSchema, delegateMandate);
export const endMandateAction = action(endMandateSchema, endMandate);
