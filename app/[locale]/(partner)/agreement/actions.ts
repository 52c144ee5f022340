"use server";

import { noteReadToEnd } from "@/db/mutations/agreement/timeline";
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
import { demandActor } from "@/lib/server/session";

export const prepareAgreementAction = formAction(demandActor)(prepareAgreementSchema, prepareAndShow);
export const signAgreementAction = formAction(demandActor)(signAgreementSchema, signAndShow);
export const askToSignAction = action(askPasskeySchema, askToSign);
export const declineAgreementAction = formAction(demandActor)(closeAgreementSchema, declineAndShow);
export const shareAgreementAction = formAction(demandActor)(shareAgreementSchema, shareReading);
export const revokeShareAction = formAction(demandActor)(revokeShareSchema, revokeAndShow);
export const inviteSignatoryAction = formAction(demandActor)(inviteSignatorySchema, inviteSignatory);
export const noteReadToEndAction = action(noteReadingSchema, noteReadToEnd);
