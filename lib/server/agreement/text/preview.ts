import "server-only";
import { findText } from "@/db/queries/agreement/text/find";
import type { Actor } from "@/lib/actor";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { env } from "@/lib/env";
import { specimenDocument } from "@/lib/server/seal/specimen";
import { runTask } from "@/lib/server/task/run";

/** A text with every annex as the PDF that an invented partner would be offered today. It is kept nowhere. */
export const drawPreview = async (actor: Actor, version: string, language: AgreementLanguage): Promise<Uint8Array> => {
  const { template, vendorName: legalName } = await findText(actor, version);
  const document = {
    ...specimenDocument({ language }),
    ...{ template, offeredOn: actor.today, vendor: { legalName } },
    verifyAt: `${env().PUBLIC_URL}/${language}/verify`,
  };
  return (await runTask("draw", document, { asker: actor.accountId ?? "" })).pdf;
};
