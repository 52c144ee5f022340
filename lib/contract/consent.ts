import { canonicalJson } from "@/lib/canonical-json";
import type { ContractLanguage } from "@/lib/contract/language";
import { englishTypography, frenchTypography } from "@/lib/contract/typography";
import { sha256 } from "@/lib/sha256";

/** Who consents: the partner's signatory, or the vendor's countersigner. */
export const consentSides = ["partner", "vendor"] as const;
export type ConsentSide = (typeof consentSides)[number];

/** A box the signer ticks; never ticked in advance (CONTRACT.md, point 4). */
export const consentBoxes = ["read", "authority", "electronic"] as const;
export type ConsentBox = (typeof consentBoxes)[number];

export type ConsentText = {
  version: string;
  language: ContractLanguage;
  boxes: Record<ConsentBox, string>;
  sha256: string;
};

const version = "2019-10/1";

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
const typography = { fr: frenchTypography, en: englishTypography };

/** What a signer agrees to, word for word, with its version and the SHA-256 of its canonical JSON. */
export const consentTextOf = (side: ConsentSide, language: ContractLanguage): ConsentText => {
  const source = texts[language][side];
  const boxes = Object.fromEntries(consentBoxes.map((box) => [box, typography[language](source[box])]));
  const body = { version, language, boxes: boxes as Record<ConsentBox, string> };
  return { ...body, sha256: sha256(canonicalJson({ ...body, side })) };
};
