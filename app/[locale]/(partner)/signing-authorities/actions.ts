"use server";

import { declareMandate, editMandate, endMandate } from "@/db/mutations/mandate/declare";
import { delegateMandate } from "@/db/mutations/mandate/delegate";
import { declareMandateForm, delegateMandateForm, editMandateForm } from "@/lib/agreement/mandate/form";
import { endMandateSchema } from "@/lib/agreement/mandate/schema";
import { action } from "@/lib/server/action";

export const declareMandateAction = action(declareMandateForm, declareMandate);
export const editMandateAction = action(editMandateForm, editMandate);
export const delegateMandateAction = action(delegateMandateForm, delegateMandate);
export const endMandateAction = action(endMandateSchema, endMandate);
