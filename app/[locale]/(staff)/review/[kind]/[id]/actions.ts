"use server";

import { takeBackBenefitUse } from "@/db/mutations/benefit/take-back";
import {
  approveLess,
  commentOnDeclaration,
  rejectDeclaration,
  requestChanges,
  undoReview,
  verifyDeclaration,
} from "@/db/mutations/review/answer";
import { approveLessForm } from "@/lib/benefit/form";
import { takeBackUseSchema } from "@/lib/benefit/schema";
import { acceptSchema, commentSchema, rejectSchema, requestChangesSchema, undoSchema } from "@/lib/review/schema";
import { action } from "@/lib/server/action";

export const acceptAction = action(acceptSchema, verifyDeclaration);

export const approveLessAction = action(approveLessForm, approveLess);

export const takeBackPartnerUseAction = action(takeBackUseSchema, takeBackBenefitUse);

export const rejectAction = action(rejectSchema, rejectDeclaration);

export const askMoreAction = action(requestChangesSchema, requestChanges);

export const commentAction = action(commentSchema, commentOnDeclaration);

export const undoAction = action(undoSchema, undoReview);
