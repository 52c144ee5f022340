"use server";

import { declineAgreement } from "@/db/mutations/agreement/close";
import { revokeShare } from "@/db/mutations/agreement/share";
import { recordReadToEnd } from "@/db/mutations/agreement/timeline";
import { inviteSignatory } from "@/db/mutations/mandate/invite-signatory";
import { inviteSignatorySchema } from "@/lib/account/schema";
import {
  askPasskeySchema,
  closeAgreementSchema,
  noteReadingSchema,
  revokeShareSchema,
  shareAgreementSchema,
  signAgreementSchema,
} from "@/lib/agreement/schema";
import { nothingSchema } from "@/lib/form/field";
import type { Locale } from "@/lib/i18n/locale";
import { action } from "@/lib/server/action";
import { offerAgreement } from "@/lib/server/agreement/life/offer";
import { shareReading } from "@/lib/server/agreement/share";
import { askToSign, signAsPosted } from "@/lib/server/agreement/signing/sign";

/** The agreement's page says what was done. */
const doneOn = (done: string) => (_answer: unknown, _input: unknown, locale: Locale) =>
  `/${locale}/agreement?done=${done}`;

export const prepareAgreementAction = action(nothingSchema, offerAgreement, { to: doneOn("offered") });
export const signAgreementAction = action(signAgreementSchema, signAsPosted, { to: doneOn("signed") });
export const askToSignAction = action(askPasskeySchema, askToSign);
export const declineAgreementAction = action(closeAgreementSchema, declineAgreement, { to: doneOn("declined") });
export const shareAgreementAction = action(shareAgreementSchema, shareReading);
export const revokeShareAction = action(revokeShareSchema, revokeShare, { to: doneOn("share-revoked") });
export const inviteSignatoryAction = action(inviteSignatorySchema, inviteSignatory);
export const noteReadToEndAction = action(noteReadingSchema, recordReadToEnd);
