"use server";

import { openDispute, withdrawDispute } from "@/db/mutations/review/dispute";
import { openDisputeSchema, withdrawDisputeSchema } from "@/lib/dispute/schema";
import { action } from "@/lib/server/action";

export const openDisputeAction = action(openDisputeSchema, openDispute);
export const withdrawDisputeAction = action(withdrawDisputeSchema, withdrawDispute);
