"use server";

import { askPasskeySchema, closeAgreementSchema, signAgreementSchema } from "@/lib/agreement/schema";
import { action } from "@/lib/server/action";
import {
  countersignAndShow,
  declineByVendorAndShow,
  returnAndShow,
  terminateAndShow,
  withdrawByStaffAndShow,
} from "@/lib/server/agreement/signing/show";
import { askToCountersign } from "@/lib/server/agreement/signing/sign";
import { formAction } from "@/lib/server/form-action";
import { requireSignedIn } from "@/lib/server/session";

export const countersignAction = formAction(requireSignedIn)(signAgreementSchema, countersignAndShow);
export const askToCountersignAction = action(askPasskeySchema, askToCountersign);
export const returnAgreementAction = formAction(requireSignedIn)(closeAgreementSchema, returnAndShow);
export const refuseAgreementAction = formAction(requireSignedIn)(closeAgreementSchema, declineByVendorAndShow);
export const withdrawAgreementAction = formAction(requireSignedIn)(closeAgreementSchema, withdrawByStaffAndShow);
export const terminateAgreementAction = formAction(requireSignedIn)(closeAgreementSchema, terminateAndShow);
