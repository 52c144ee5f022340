import { type Annex, annexes } from "@/lib/agreement/document/annex";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import { specimenEvidence } from "@/lib/agreement/evidence/specimen";
import { agreementClauses } from "@/lib/agreement/text/clause";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { currentTemplate } from "@/lib/agreement/text/template";
import type { AgreementDocument } from "@/lib/server/agreement/pdf/document";
import { renderAgreementPdf } from "@/lib/server/agreement/pdf/render";
import { sha256Hex } from "@/lib/server/digest";
import type { Stamped } from "@/lib/server/time/authority";
import type { SealingKey } from "./key/sealing-key";
import { readPageDigests } from "./pdf/page-digests";
import { describeSeal } from "./seal";

type Order = { language: AgreementLanguage; annexes?: readonly Annex[]; pages?: number | null };

/** A complete, invented agreement document, for specimens and tests. */
export const specimenDocument = (order: Order): AgreementDocument => ({
  template: currentTemplate,
  language: order.language,
  annexes: order.annexes ?? annexes,
  agreementId: "2f1c9a52-7a43-4c39-9a4e-5a3f0b6c1d00",
  offeredOn: "2019-10-01",
  vendor: { legalName: "Éditeur Exemple SA" },
  party: {
    legalName: "Partenaire Exemple SAS",
    country: "FR",
    registerNumber: "732 829 320",
    address: "1 rue de l’Exemple, 75001 Paris",
  },
  predecessorSha256: null,
  verifyAt: `https://portal.example/${order.language}/verify`,
});

/** Renders the specimen, with extra pages up to `pages` where it is shorter. */
export const renderSpecimen = async (order: Order): Promise<{ pdf: Uint8Array; pages: number }> => {
  const document = specimenDocument(order);
  const short = await renderAgreementPdf(document);
  if (!order.pages || order.pages <= short.pages) return short;
  const clauses = agreementClauses(currentTemplate, annexes).map((clause) => clause.text[order.language]);
  const page = (from: number) => [0, 1, 2, 3, 4].map((i) => clauses[(from + i) % clauses.length]).join("\n\n");
  const appendix = Array.from({ length: order.pages - short.pages }, (_, i) => page(i * 5));
  return renderAgreementPdf({ ...document, appendix });
};

/** Evidence about a rendered specimen, to be sealed with a key at an instant. */
export const evidenceAbout = async (
  rendered: { pdf: Uint8Array; pages: number },
  order: Order,
  seal: { key: SealingKey; at: Date; softwareVersion: string; stamped?: Stamped },
): Promise<Evidence> =>
  specimenEvidence({
    document: {
      agreementId: specimenDocument(order).agreementId,
      templateVersion: currentTemplate.version,
      templateDigest: currentTemplate.digest,
      language: order.language,
      annexes: [...(order.annexes ?? annexes)],
      sha256: sha256Hex(rendered.pdf),
      bytes: rendered.pdf.length,
      pages: rendered.pages,
      pageSha256: await readPageDigests(rendered.pdf),
    },
    seal: describeSeal(seal.key, seal.at, seal.stamped),
    programmeDay: "2019-10-01",
    softwareVersion: seal.softwareVersion,
  });
