"use server";

import { makePlan } from "@/db/mutations/tier/plan";
import { makePlanSchema } from "@/lib/plan/scenario/schema";
import { action } from "@/lib/server/action";

export const makePlanAction = action(makePlanSchema, makePlan);
