import type { Annex } from "@/lib/agreement/document/annex";
import type { Instrument } from "@/lib/agreement/document/instrument";
import type { AgreementTemplate } from "@/lib/agreement/text/clause";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import type { Day } from "@/lib/date/day";

export type AgreementDocument = {
  template: AgreementTemplate;
  language: AgreementLanguage;
  annexes: readonly Annex[];
  agreementId: string;
  /** The day printed on the document. */
  offeredOn: Day;
  vendor: { legalName: string };
  party: { legalName: string; country: string; registerNumber: string; address: string | null };
  /** SHA-256 of the sealed file this agreement replaces. */
  predecessorSha256: string | null;
  /** Address where anybody can verify the sealed file, printed beside the signatures. */
  verifyAt: string;
  /** What the document does to those in force; by default it is a whole agreement. */
  act?: Instrument;
  /** The programme's own texts that the document speaks of: a thread that draws it has no database to read them from. */
  texts?: readonly AgreementTemplate[];
  /** Extra pages of text, for specimens of a given length only. */
  appendix?: readonly string[];
};
