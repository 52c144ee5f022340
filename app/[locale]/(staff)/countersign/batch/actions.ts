"use server";

import { askPasskeySchema, drawUpBatchSchema, signAgreementSchema } from "@/lib/agreement/schema";
import type { Locale } from "@/lib/i18n/locale";
import { action } from "@/lib/server/action";
import { askToConfirm, confirmAsPosted, drawUp } from "@/lib/server/agreement/batch/batch";

/** Both steps of countersigning together end on the list's own page. */
const to = ({ id }: { id: string }, _input: unknown, locale: Locale) => `/${locale}/countersign/batch/${id}`;

export const drawUpBatchAction = action(drawUpBatchSchema, drawUp, { to });
export const confirmBatchAction = action(signAgreementSchema, confirmAsPosted, { to });
export const askToConfirmBatchAction = action(askPasskeySchema, askToConfirm);
