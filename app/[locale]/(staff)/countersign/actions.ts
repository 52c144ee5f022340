"use server";

import { closeAgreementSchema, signAgreementSchema } from "@/lib/agreement/schema";
import {
  countersignAndShow,
  refuseAndShow,
  returnAndShow,
  terminateAndShow,
  withdrawByStaffAndShow,
} from "@/lib/server/agreement/act";
import { formAction } from "@/lib/server/form-action";
import { demandActor } from "@/lib/server/session";

export const countersignAction = formAction(demandActor)(signAgreementSchema, countersignAndShow);
export const returnAgreementAction = formAction(demandActor)(closeAgreementSchema, returnAndShow);
export const refuseAgreementAction = formAction(demandActor)(closeAgreementSchema, refuseAndShow);
export const withdrawAgreementAction = formAction(demandActor)(closeAgreementSchema, withdrawByStaffAndShow);
export const terminateAgreementAction = formAction(demandActor)(closeAgreementSchema, terminateAndShow);
