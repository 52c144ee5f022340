"use server";

import {
  refuseAgreement,
  returnAgreement,
  terminateAgreement,
  withdrawAgreement,
} from "@/db/mutations/agreement/close";
import { askPasskeySchema, closeAgreementSchema, signAgreementSchema } from "@/lib/agreement/schema";
import type { Locale } from "@/lib/i18n/locale";
import { action } from "@/lib/server/action";
import { askToCountersign, countersignAsPosted } from "@/lib/server/agreement/signing/sign";

/** The page of the agreement says what was done. */
const doneOn = (done: string) => (_answer: unknown, input: { id: string }, locale: Locale) =>
  `/${locale}/countersign/${input.id}?done=${done}`;

export const countersignAction = action(signAgreementSchema, countersignAsPosted, { to: doneOn("countersigned") });
export const askToCountersignAction = action(askPasskeySchema, askToCountersign);
export const returnAgreementAction = action(closeAgreementSchema, returnAgreement, { to: doneOn("returned") });
export const refuseAgreementAction = action(closeAgreementSchema, refuseAgreement, {
  to: doneOn("declined-by-vendor"),
});
export const withdrawAgreementAction = action(closeAgreementSchema, withdrawAgreement, { to: doneOn("withdrawn") });
export const terminateAgreementAction = action(closeAgreementSchema, terminateAgreement, { to: doneOn("terminated") });
