"use server";

import { declareMandate, editMandate, endMandate } from "@/db/mutations/mandate/declare";
import { delegateMandate } from "@/db/mutations/mandate/delegate";
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
