"use server";

import { withdrawActivity } from "@/db/mutations/activity/declare";
import { askCustomer } from "@/db/mutations/confirmation/ask";
import { commentOnDeclaration } from "@/db/mutations/review/answer";
import { withdrawActivitySchema } from "@/lib/activity/schema";
import { askCustomerForm } from "@/lib/confirmation/schema";
import { commentSchema } from "@/lib/review/schema";
import { action } from "@/lib/server/action";

export const withdrawActivityAction = action(withdrawActivitySchema, withdrawActivity);
export const commentOnActivityAction = action(commentSchema, commentOnDeclaration);
export const askCustomerAction = action(askCustomerForm, askCustomer);
