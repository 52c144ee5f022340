"use server";

import { withdrawActivity } from "@/db/mutations/activity/declare";
import { commentOnDeclaration } from "@/db/mutations/review/answer";
import { withdrawActivitySchema } from "@/lib/activity/schema";
import { commentSchema } from "@/lib/review/schema";
import { action } from "@/lib/server/action";

export const withdrawActivityAction = action(withdrawActivitySchema, withdrawActivity);
export const commentOnActivityAction = action(commentSchema, commentOnDeclaration);
