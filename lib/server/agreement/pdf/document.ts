import type { Annex } from "@/lib/agreement/document/annex";
import type { Instrument } from "@/lib/agreement/document/instrument";
import type { AgreementTemplate } from "@/lib/agreement/text/clause";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import type { Day } from "@/lib/date/day";
import { dateFormat } from "@/lib/date/format";

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
  /** Where anybody verifies the sealed file, printed beside the signatures. */
  verifyAt: string;
  /** What it does to the documents in force; by default it stands alone. */
  act?: Instrument;
  /** Extra pages of text, one each: for specimens of a given length only. */
  appendix?: readonly string[];
};

/** A day in words; French counts the first of a month "1er". */
export const formatDocumentDate = (day: Day, language: AgreementLanguage): string => {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const date = new Date(`${day}T00:00:00Z`);
  const words = dateFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(date);
  return language === "fr" ? words.replace(/^1 /, "1er ") : words;
};

/** A country's name from its two-letter code. */
export const countryName = (code: string, language: AgreementLanguage): string =>
  new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code;
