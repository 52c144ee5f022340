import "server-only";
import { randomUUID } from "node:crypto";
import { type Offer, type OfferedDocument, prepareAgreement } from "@/db/mutations/agreement/offer";
import { getOfferBasis, type OfferBasis } from "@/db/queries/agreement/offer";
import type { Actor } from "@/lib/actor";
import type { AgreementTemplate } from "@/lib/agreement/text/clause";
import { type AgreementLanguage, agreementLanguages } from "@/lib/agreement/text/language";
import { ownTemplates, templateByVersion } from "@/lib/agreement/text/template";
import type { Day } from "@/lib/date/day";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/refusal/refusal";
import { keepDocument } from "@/lib/server/agreement/store";
import { runTask } from "@/lib/server/task/run";

/** The programme's own texts of a document and of those it names. */
const textsOf = ({ templateVersion, act }: OfferBasis["next"]): AgreementTemplate[] => {
  const standing = act.kind === "full" ? [] : act.standing.map((one) => one.templateVersion);
  const versions = new Set([templateVersion, ...standing]);
  return ownTemplates().filter(({ version }) => versions.has(version));
};

const renderOne = async (
  agreementId: string,
  basis: OfferBasis,
  offeredOn: Day,
  language: AgreementLanguage,
): Promise<OfferedDocument> => {
  const { legalName, country, registerNumber, address } = basis.company;
  const document = {
    template: templateByVersion(basis.next.templateVersion),
    texts: textsOf(basis.next),
    language,
    annexes: basis.next.annexes,
    act: basis.next.act,
    agreementId,
    offeredOn,
    vendor: { legalName: basis.vendorName },
    party: { legalName, country, registerNumber, address },
    predecessorSha256: basis.predecessor?.sha256 ?? null,
    verifyAt: `${env().PUBLIC_URL}/${language}/verify`,
  };
  const { pdf, pages } = await runTask("draw", document, { asker: basis.company.id });
  const { storageKey, sha256, sizeBytes } = await keepDocument(pdf);
  return { language, storageKey, sha256, sizeBytes, pages };
};

/** Renders and stores both languages before anything is offered, so that every offered document exists. */
export const renderOffer = async (id: string, basis: OfferBasis, offeredOn: Day): Promise<Offer> => {
  const documents: OfferedDocument[] = [];
  for (const language of agreementLanguages) documents.push(await renderOne(id, basis, offeredOn, language));
  return {
    ...basis.next,
    ...{ id, partnerId: basis.company.id, companyRowVersion: basis.company.rowVersion, documents },
    predecessorId: basis.predecessor?.id ?? null,
  };
};

/** Offers the company its next document: the whole agreement, its new version, missing annexes or a further term. */
export const offerAgreement = async (actor: Actor): Promise<{ id: string }> => {
  if (!actor.partnerId) throw new Refusal("not-permitted");
  const basis = await getOfferBasis(actor, actor.partnerId);
  return prepareAgreement(actor, await renderOffer(randomUUID(), basis, actor.today));
};
