"use server";

import { editActivity } from "@/db/mutations/activity/declare";
import { editActivityForm } from "@/lib/activity/form";
import { action } from "@/lib/server/action";

export const editActivityAction = action(editActivityForm, editActivity);
