"use server";

import {
  commentOnDeclaration,
  rejectDeclaration,
  requestChanges,
  undoReview,
  verifyDeclaration,
} from "@/db/mutations/review/answer";
import { acceptSchema, commentSchema, rejectSchema, requestChangesSchema, undoSchema } from "@/lib/review/schema";
import { action } from "@/lib/server/action";

export const acceptAction = action(acceptSchema, verifyDeclaration);

export const rejectAction = action(rejectSchema, rejectDeclaration);

export const askMoreAction = action(requestChangesSchema, requestChanges);

export const commentAction = action(commentSchema, commentOnDeclaration);

export const undoAction = action(undoSchema, undoReview);
