"use server";

import { correctActivity } from "@/db/mutations/activity/correct";
import { correctActivityForm } from "@/lib/activity/correction";
import { action } from "@/lib/server/action";

export const correctActivityAction = action(correctActivityForm, correctActivity);
