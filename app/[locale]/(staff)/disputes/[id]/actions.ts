"use server";

import { answerDispute } from "@/db/mutations/review/dispute";
import { answerDisputeSchema } from "@/lib/dispute/schema";
import { action } from "@/lib/server/action";

export const answerDisputeAction = action(answerDisputeSchema, answerDispute);
