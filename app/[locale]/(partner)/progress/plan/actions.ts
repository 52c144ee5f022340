"use server";

import { assignStep, endPlan } from "@/db/mutations/tier/plan";
import { assignStepSchema, endPlanSchema } from "@/lib/plan/scenario/schema";
import { action } from "@/lib/server/action";

export const assignStepAction = action(assignStepSchema, assignStep);
export const endPlanAction = action(endPlanSchema, endPlan);
