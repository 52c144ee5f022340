import "server-only";
import { randomUUID } from "node:crypto";
import { type OfferedDocument, prepareAgreement } from "@/db/mutations/agreement";
import { getOfferBasis, type OfferBasis } from "@/db/queries/agreement-offer";
import type { Actor } from "@/lib/actor";
import { type ContractLanguage, contractLanguages } from "@/lib/contract/language";
import { currentTemplate } from "@/lib/contract/template";
import { Refusal } from "@/lib/errors";
import { keepDocument } from "@/lib/server/agreement/store";
import { renderAgreementPdf } from "@/lib/server/document/agreement-pdf";

const renderOne = async (
  actor: Actor,
  agreementId: string,
  basis: OfferBasis,
  language: ContractLanguage,
): Promise<OfferedDocument> => {
  const { legalName, country, registerNumber, address } = basis.company;
  const { pdf, pages } = await renderAgreementPdf({
    template: currentTemplate,
    language,
    annexes: basis.annexes,
    agreementId,
    offeredOn: actor.today,
    vendor: { legalName: basis.vendorName },
    party: { legalName, country, registerNumber, address },
    predecessorSha256: basis.predecessor?.sha256 ?? null,
  });
  const { storageKey, sha256, sizeBytes } = await keepDocument(pdf);
  return { language, storageKey, sha256, sizeBytes, pages };
};

/**
 * The vendor's standing offer, at the company's asking: both languages rendered and kept before anything is offered, so
 * that what can be read is what exists.
 */
export const offerAgreement = async (actor: Actor): Promise<{ id: string }> => {
  if (!actor.partnerId) throw new Refusal("not-permitted");
  const basis = await getOfferBasis(actor, actor.partnerId);
  const id = randomUUID();
  const documents: OfferedDocument[] = [];
  for (const language of contractLanguages) documents.push(await renderOne(actor, id, basis, language));
  return prepareAgreement(actor, {
    id,
    partnerId: basis.company.id,
    companyRowVersion: basis.company.rowVersion,
    templateVersion: currentTemplate.version,
    annexes: basis.annexes,
    predecessorId: basis.predecessor?.id ?? null,
    documents,
  });
};
