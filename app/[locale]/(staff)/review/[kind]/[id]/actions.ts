"use server";

import { acceptClaim, askMoreOfClaim, commentOnClaim, rejectClaim, undoReview } from "@/db/mutations/review/answer";
import { acceptSchema, askMoreSchema, commentSchema, rejectSchema, undoSchema } from "@/lib/review/schema";
import { action } from "@/lib/server/action";

export const acceptAction = action(acceptSchema, acceptClaim);

export const rejectAction = action(rejectSchema, rejectClaim);

export const askMoreAction = action(askMoreSchema, askMoreOfClaim);

export const commentAction = action(commentSchema, commentOnClaim);

export const undoAction = action(undoSchema, undoReview);
