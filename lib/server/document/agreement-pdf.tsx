import type { Annex } from "@/lib/contract/annex";
import type { Template } from "@/lib/contract/clause";
import type { ContractLanguage } from "@/lib/contract/language";
import type { Day } from "@/lib/dates";

export type AgreementDocument = {
  template: Template;
  language: ContractLanguage;
  annexes: readonly Annex[];
  agreementId: string;
  /** The day printed on the document. */
  offeredOn: Day;
  vendor: { legalName: string };
  party: { legalName: string; country: string; registerNumber: string; address: string | null };
  /** SHA-256 of the sealed file this agreement replaces. */
  predecessorSha256: string | null;
};

/** The agreement as the PDF that is read, signed and later sealed. Same input, same bytes. */
export const renderAgreementPdf = async (_document: AgreementDocument): Promise<{ pdf: Uint8Array; pages: number }> => {
  throw new Error("not yet");
};
