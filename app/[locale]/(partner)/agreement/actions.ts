"use server";

import { recordReadToEnd } from "@/db/mutations/agreement/timeline";
import { inviteSignatory } from "@/db/mutations/mandate/invite-signatory";
import { inviteSignatorySchema } from "@/lib/account/schema";
import {
  askPasskeySchema,
  closeAgreementSchema,
  noteReadingSchema,
  prepareAgreementSchema,
  revokeShareSchema,
  shareAgreementSchema,
  signAgreementSchema,
} from "@/lib/agreement/schema";
import { action } from "@/lib/server/action";
import { shareReading } from "@/lib/server/agreement/share";
import { declineAndShow, prepareAndShow, revokeAndShow, signAndShow } from "@/lib/server/agreement/signing/show";
import { askToSign } from "@/lib/server/agreement/signing/sign";
import { formAction } from "@/lib/server/form-action";
import { requireSignedIn } from "@/lib/server/session";

export const prepareAgreementAction = formAction(requireSignedIn)(prepareAgreementSchema, prepareAndShow);
export const signAgreementAction = formAction(requireSignedIn)(signAgreementSchema, signAndShow);
export const askToSignAction = action(askPasskeySchema, askToSign);
export const declineAgreementAction = formAction(requireSignedIn)(closeAgreementSchema, declineAndShow);
export const shareAgreementAction = formAction(requireSignedIn)(shareAgreementSchema, shareReading);
export const revokeShareAction = formAction(requireSignedIn)(revokeShareSchema, revokeAndShow);
export const inviteSignatoryAction = formAction(requireSignedIn)(inviteSignatorySchema, inviteSignatory);
export const noteReadToEndAction = action(noteReadingSchema, recordReadToEnd);
