import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { typography } from "@/lib/agreement/text/typography";

const french = {
  version: (version: string) => `Version ${version} · texte français`,
  between: "ENTRE",
  and: "ET",
  vendor: "ci-après « l'Éditeur »",
  partner: "ci-après « le Partenaire »",
  register: "Immatriculation :",
  country: "Pays :",
  contents: "LE PRÉSENT DOCUMENT COMPREND",
  offered: "Proposé le",
  reference: "Référence :",
  replaces: "Remplace le document scellé d'empreinte SHA-256 :",
  page: (page: number, of: number) => `Page ${page} sur ${of}`,
  signatures: "Signatures",
  nature:
    "Le présent contrat est signé par voie électronique. Il s'agit d'une signature électronique simple, accompagnée d'un dossier de preuve, le document étant scellé par l'Opérateur du Programme.",
  evidence:
    "L'identité et la qualité de chaque signataire, son pouvoir, son consentement, son authentification, la date et l'heure de chaque acte sont consignés dans le dossier de preuve « evidence.json », joint au document scellé. Aucune mention n'est ajoutée aux pages qui précèdent : le document lu est, octet pour octet, le document signé.",
  verify: (address: string) =>
    `Le document scellé se vérifie, par toute personne et sans compte, à l’adresse ${address}`,
  forPartner: "POUR LE PARTENAIRE",
  forVendor: "POUR L'ÉDITEUR",
  recorded: "Signataire consigné au dossier de preuve",
  appendix: "Pages d'essai",
  changed: "modifiée",
  added: "ajoutée",
  removed: "supprimée",
};

const english: typeof french = {
  version: (version: string) => `Version ${version} · English text`,
  between: "BETWEEN",
  and: "AND",
  vendor: 'hereinafter "the Vendor"',
  partner: 'hereinafter "the Partner"',
  register: "Register number:",
  country: "Country:",
  contents: "THIS DOCUMENT CONTAINS",
  offered: "Offered on",
  reference: "Reference:",
  replaces: "Replaces the sealed document with SHA-256 fingerprint:",
  page: (page: number, of: number) => `Page ${page} of ${of}`,
  signatures: "Signatures",
  nature:
    "This agreement is signed electronically. This is a simple electronic signature with an evidence file, and the document is sealed by the Programme's Operator.",
  evidence:
    'The identity and capacity of each signatory, their authority, consent and authentication, and the date and time of each act are recorded in the evidence file "evidence.json", attached to the sealed document. Nothing is added to the preceding pages: the document read is, byte for byte, the document signed.',
  verify: (address: string) => `Anybody can verify the sealed document, without an account, at ${address}`,
  forPartner: "FOR THE PARTNER",
  forVendor: "FOR THE VENDOR",
  recorded: "Signatory recorded in the evidence file",
  appendix: "Test pages",
  changed: "changed",
  added: "added",
  removed: "removed",
};

export type DocumentWords = typeof french;

const words: Record<AgreementLanguage, DocumentWords> = { fr: french, en: english };

/** The words the document adds around the agreement's own text. */
export const documentWords = (language: AgreementLanguage): DocumentWords => {
  const set = typography[language];
  const entries = Object.entries(words[language]);
  return Object.fromEntries(
    entries.map(([key, word]) => [key, typeof word === "string" ? set(word) : word]),
  ) as DocumentWords;
};
