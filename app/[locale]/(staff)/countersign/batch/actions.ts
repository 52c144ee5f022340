"use server";

import { askPasskeySchema, drawUpBatchSchema, signAgreementSchema } from "@/lib/agreement/schema";
import { action } from "@/lib/server/action";
import { askToConfirm } from "@/lib/server/agreement/batch/batch";
import { confirmAndShow, drawUpAndShow } from "@/lib/server/agreement/batch/show";
import { formAction } from "@/lib/server/form-action";
import { requireSignedIn } from "@/lib/server/session";

export const drawUpBatchAction = formAction(requireSignedIn)(drawUpBatchSchema, drawUpAndShow);
export const confirmBatchAction = formAction(requireSignedIn)(signAgreementSchema, confirmAndShow);
export const askToConfirmBatchAction = action(askPasskeySchema, askToConfirm);
