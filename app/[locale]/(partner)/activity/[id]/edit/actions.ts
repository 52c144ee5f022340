"use server";

import { editActivity } from "@/db/mutations/activity/declare";
import { editActivitySchema } from "@/lib/activity/schema";
import { action } from "@/lib/server/action";

export const editActivityAction = action(editActivitySchema, editActivity);
