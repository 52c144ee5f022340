"use server";

import { declareActivity } from "@/db/mutations/activity/declare";
import { declareActivityForm } from "@/lib/activity/form";
import { action } from "@/lib/server/action";

export const declareActivityAction = action(declareActivityForm, declareActivity);
