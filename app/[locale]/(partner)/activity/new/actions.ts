"use server";

import { declareActivity } from "@/db/mutations/activity/declare";
import { declareActivitySchema } from "@/lib/activity/schema";
import { action } from "@/lib/server/action";

export const declareActivityAction = action(declareActivitySchema, declareActivity);
