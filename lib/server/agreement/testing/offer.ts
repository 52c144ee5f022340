import "server-only";
import { randomUUID } from "node:crypto";
import { type OfferedDocument, prepareAgreement } from "@/db/mutations/agreement/offer";
import { getOfferBasis, type OfferBasis } from "@/db/queries/agreement/offer";
import { partnerIdOf } from "@/db/testing/factories";
import type { Actor } from "@/lib/actor";
import { renderOffer } from "@/lib/server/agreement/life/offer";
import { keepDocument, readDocument } from "@/lib/server/agreement/store";

type Drawn = { language: OfferedDocument["language"]; pages: number; bytes: Uint8Array };

const drawn = new Map<string, Promise<Drawn[]>>();

const draw = async (actor: Actor, basis: OfferBasis): Promise<Drawn[]> => {
  const { documents } = await renderOffer(randomUUID(), basis, actor.today);
  return Promise.all(
    documents.map(async ({ language, pages, storageKey }) => ({
      ...{ language, pages },
      bytes: await readDocument(storageKey),
    })),
  );
};

/** The documents that an offer of this kind has, drawn for the first company that was offered them. */
const drawOnce = (actor: Actor, basis: OfferBasis): Promise<Drawn[]> => {
  const { kind, templateVersion, annexes } = basis.next;
  const which = [kind, templateVersion, ...annexes].join(" ");
  const known = drawn.get(which) ?? draw(actor, basis);
  drawn.set(which, known);
  return known;
};

/**
 * Offers the company its next document as the portal does, except that its text was drawn for another company: drawing
 * takes longer than all that follows. A last line tells the files apart.
 */
export const offerDrawnOnce = async (actor: Actor): Promise<{ id: string }> => {
  const basis = await getOfferBasis(actor, partnerIdOf(actor));
  const id = randomUUID();
  const documents: OfferedDocument[] = [];
  for (const { language, pages, bytes } of await drawOnce(actor, basis)) {
    const kept = await keepDocument(Buffer.concat([bytes, Buffer.from(`%${id} ${language}\n`)]));
    documents.push({ ...kept, language, pages });
  }
  const about = { id, partnerId: basis.company.id, companyRowVersion: basis.company.rowVersion };
  return prepareAgreement(actor, { ...basis.next, ...about, predecessorId: basis.predecessor?.id ?? null, documents });
};
