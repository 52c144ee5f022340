"use server";

import { askPasskeySchema, closeAgreementSchema, signAgreementSchema } from "@/lib/agreement/schema";
import { action } from "@/lib/server/action";
import {
  countersignAndShow,
  refuseAndShow,
  returnAndShow,
  terminateAndShow,
  withdrawByStaffAndShow,
} from "@/lib/server/agreement/signing/show";
import { askToCountersign } from "@/lib/server/agreement/signing/sign";
import { formAction } from "@/lib/server/form-action";
import { demandActor } from "@/lib/server/session";

export const countersignAction = formAction(demandActor)(signAgreementSchema, countersignAndShow);
export const askToCountersignAction = action(askPasskeySchema, askToCountersign);
export const returnAgreementAction = formAction(demandActor)(closeAgreementSchema, returnAndShow);
export const refuseAgreementAction = formAction(demandActor)(closeAgreementSchema, refuseAndShow);
export const withdrawAgreementAction = formAction(demandActor)(closeAgreementSchema, withdrawByStaffAndShow);
export const terminateAgreementAction = formAction(demandActor)(closeAgreementSchema, terminateAndShow);
