"use server";

import { announceEdition, confirmShortNotice, returnToDraft } from "@/db/mutations/edition/draft";
import { announceEditionSchema, editionRowSchema } from "@/lib/editor/schema";
import { action } from "@/lib/server/action";

export const announceEditionAction = action(announceEditionSchema, announceEdition);
export const confirmShortNoticeAction = action(editionRowSchema, confirmShortNotice);
export const returnToDraftAction = action(editionRowSchema, returnToDraft);
