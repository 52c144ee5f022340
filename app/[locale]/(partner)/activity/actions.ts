"use server";

import { declareActivity, editActivity, withdrawActivity } from "@/db/mutations/activity";
import { declareActivitySchema, editActivitySchema, withdrawActivitySchema } from "@/lib/activity/schema";
import { action } from "@/lib/server/action";

export const declareActivityAction = action(declareActivitySchema, declareActivity);
export const editActivityAction = action(editActivitySchema, editActivity);
export const withdrawActivityAction = action(withdrawActivitySchema, withdrawActivity);
