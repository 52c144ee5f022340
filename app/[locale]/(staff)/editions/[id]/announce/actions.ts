"use server";

import { announceEdition, confirmShortNotice, returnToDraft } from "@/db/mutations/edition/draft";
import { askWithdrawal, confirmWithdrawal, takeBackWithdrawal } from "@/db/mutations/edition/withdraw";
import { announceEditionSchema, askWithdrawalSchema, editionRowSchema } from "@/lib/editor/schema";
import { action } from "@/lib/server/action";

export const announceEditionAction = action(announceEditionSchema, announceEdition);
export const confirmShortNoticeAction = action(editionRowSchema, confirmShortNotice);
export const returnToDraftAction = action(editionRowSchema, returnToDraft);
export const askWithdrawalAction = action(askWithdrawalSchema, askWithdrawal);
export const confirmWithdrawalAction = action(editionRowSchema, confirmWithdrawal);
export const takeBackWithdrawalAction = action(editionRowSchema, takeBackWithdrawal);
