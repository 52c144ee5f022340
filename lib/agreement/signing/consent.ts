import type { AgreementKind } from "@/lib/agreement/document/kind";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { typography } from "@/lib/agreement/text/typography";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";

/** Who consents: the partner's signatory, or the vendor's countersigner. */
export const consentSides = ["partner", "vendor"] as const;
export type ConsentSide = (typeof consentSides)[number];

/** A box the signer ticks; never ticked in advance (docs/agreement.md, point 4). */
export const consentBoxes = ["read", "authority", "electronic"] as const;
type ConsentBox = (typeof consentBoxes)[number];

type ConsentText = {
  version: string;
  language: AgreementLanguage;
  boxes: Record<ConsentBox, string>;
  sha256: string;
};

/** What is consented to: a kind of document, or for the vendor a batch. */
export type ConsentForm = AgreementKind | "batch";

const edition = "2019-10/1";

/** Sentences that depend on the document; the others are the same for all. */
const readings: Record<AgreementLanguage, Record<ConsentSide, Partial<Record<ConsentForm, string>>>> = {
  fr: {
    partner: {
      version:
        "J'ai lu les clauses modifiées, ajoutées ou supprimées et le contrat qui en résulte, dont l'empreinte SHA-256 est affichée sur cette page, et j'en accepte les termes.",
      amendment:
        "J'ai lu l'avenant, dont l'empreinte SHA-256 est affichée sur cette page, et j'accepte qu'il s'ajoute au contrat en vigueur.",
      renewal:
        "J'ai lu le renouvellement, dont l'empreinte SHA-256 est affichée sur cette page, et j'accepte que le contrat en vigueur soit renouvelé pour le terme indiqué.",
    },
    vendor: {
      amendment:
        "J'ai vérifié que l'avenant est celui que le partenaire a signé, dont l'empreinte SHA-256 est affichée sur cette page.",
      renewal:
        "J'ai vérifié que le renouvellement est celui que le partenaire a signé, dont l'empreinte SHA-256 est affichée sur cette page.",
      batch:
        "J'ai vérifié que chacun des documents de la liste est celui que le partenaire a signé ; l'empreinte SHA-256 de la liste est affichée sur cette page, et chaque document y figure par la sienne.",
    },
  },
  en: {
    partner: {
      version:
        "I have read the clauses that are changed, added or removed and the agreement that results, whose SHA-256 fingerprint is shown on this page, and I accept their terms.",
      amendment:
        "I have read the amendment, whose SHA-256 fingerprint is shown on this page, and I accept that it is added to the agreement in force.",
      renewal:
        "I have read the renewal, whose SHA-256 fingerprint is shown on this page, and I accept that the agreement in force is renewed for the term it states.",
    },
    vendor: {
      amendment:
        "I have checked that the amendment is the one the partner signed, whose SHA-256 fingerprint is shown on this page.",
      renewal:
        "I have checked that the renewal is the one the partner signed, whose SHA-256 fingerprint is shown on this page.",
      batch:
        "I have checked that each document of the list is the one the partner signed; the SHA-256 fingerprint of the list is shown on this page, and each document stands in it by its own.",
    },
  },
};

const french: Record<ConsentSide, Record<ConsentBox, string>> = {
  partner: {
    read: "J'ai lu le contrat-cadre et ses annexes, dont l'empreinte SHA-256 est affichée sur cette page, et j'en accepte les termes.",
    authority: "J'ai le pouvoir d'engager la société désignée au contrat, au titre du mandat enregistré à mon nom.",
    electronic:
      "J'accepte de signer par voie électronique : il s'agit d'une signature électronique simple, accompagnée d'un dossier de preuve ; le document est ensuite scellé par l'opérateur du programme.",
  },
  vendor: {
    read: "J'ai vérifié que le contrat et ses annexes sont ceux que le partenaire a signés, dont l'empreinte SHA-256 est affichée sur cette page.",
    authority: "J'ai le pouvoir d'engager l'éditeur dans le cadre du programme partenaires.",
    electronic:
      "J'accepte de contresigner par voie électronique : il s'agit d'une signature électronique simple, accompagnée d'un dossier de preuve ; le document est ensuite scellé par l'opérateur du programme.",
  },
};

const english: Record<ConsentSide, Record<ConsentBox, string>> = {
  partner: {
    read: "I have read the framework agreement and its annexes, whose SHA-256 fingerprint is shown on this page, and I accept their terms.",
    authority:
      "I have the authority to bind the company named in the agreement, under the mandate recorded in my name.",
    electronic:
      "I agree to sign electronically: this is a simple electronic signature with an evidence file; the document is then sealed by the programme's operator.",
  },
  vendor: {
    read: "I have checked that the agreement and its annexes are those the partner signed, whose SHA-256 fingerprint is shown on this page.",
    authority: "I have the authority to bind the vendor within the partner programme.",
    electronic:
      "I agree to countersign electronically: this is a simple electronic signature with an evidence file; the document is then sealed by the programme's operator.",
  },
};

const texts = { fr: french, en: english };

/** The exact text a signer agrees to, with its version and the SHA-256 of its canonical JSON. */
export const writeConsentText = (
  side: ConsentSide,
  language: AgreementLanguage,
  form: ConsentForm = "full",
): ConsentText => {
  const own = readings[language][side][form];
  const source = own ? { ...texts[language][side], read: own } : texts[language][side];
  const version = own ? `${edition}-${form}` : edition;
  const boxes = Object.fromEntries(consentBoxes.map((box) => [box, typography[language](source[box])]));
  const body = { version, language, boxes: boxes as Record<ConsentBox, string> };
  return { ...body, sha256: sha256(canonicalJson({ ...body, side })) };
};
