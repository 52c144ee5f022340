import { and, eq, inArray } from "drizzle-orm";
import { agreement, agreementDocument } from "@/db/schema/agreement";
import { partner } from "@/db/schema/partner";
import { mutate, type Tx } from "@/db/transaction";
import { authorise } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { isBusinessModel } from "@/lib/company/business-model";
import { type Annex, annexesOf } from "@/lib/contract/annex";
import type { ContractLanguage } from "@/lib/contract/language";
import { offerDays } from "@/lib/contract/state";
import { Refusal } from "@/lib/errors";
import { tellPartner } from "./agreement-letters";
import { noteOn } from "./agreement-row";

const day = 86_400_000;

export type OfferedDocument = {
  language: ContractLanguage;
  storageKey: string;
  sha256: string;
  sizeBytes: number;
  pages: number;
};

/** An offer whose documents are already rendered and stored, with the company's facts they were rendered from. */
export type Offer = {
  id: string;
  partnerId: string;
  companyRowVersion: number;
  templateVersion: string;
  annexes: Annex[];
  predecessorId: string | null;
  documents: OfferedDocument[];
};

const checkCompany = async (tx: Tx, offer: Offer): Promise<void> => {
  const [company] = await tx
    .select({ models: partner.businessModels, rowVersion: partner.rowVersion, siren: partner.siren })
    .from(partner)
    .where(eq(partner.id, offer.partnerId))
    .for("share");
  if (!company) throw new Refusal("not-found");
  if (!company.siren) throw new Refusal("register-number-missing");
  const annexes = annexesOf(company.models.filter(isBusinessModel));
  if (company.rowVersion !== offer.companyRowVersion || annexes.join() !== offer.annexes.join())
    throw new Refusal("stale");
};

const checkNoOther = async (tx: Tx, partnerId: string): Promise<void> => {
  const [other] = await tx
    .select({ state: agreement.state })
    .from(agreement)
    .where(
      and(
        eq(agreement.partnerId, partnerId),
        inArray(agreement.state, ["draft", "offered", "partner-signed", "countersigned", "sealing", "in-force"]),
      ),
    );
  if (other) throw new Refusal("agreement-already-open");
};

const isUniqueViolation = (error: unknown): boolean => {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return typeof cause === "object" && cause !== null && "code" in cause && cause.code === "23505";
};

const insertOffer = async (tx: Tx, actor: Actor, offer: Offer, expiresAt: Date): Promise<void> => {
  const { id, partnerId, templateVersion, annexes, predecessorId } = offer;
  await tx.insert(agreement).values({
    id,
    partnerId,
    state: "draft",
    templateVersion,
    annexes,
    predecessorId,
    createdBy: actor.accountId,
    createdAt: actor.at,
  });
  await tx
    .insert(agreementDocument)
    .values(offer.documents.map((one) => ({ ...one, partnerId, agreementId: id, createdAt: actor.at })));
  await tx
    .update(agreement)
    .set({ state: "offered", offeredAt: actor.at, offerExpiresAt: expiresAt })
    .where(eq(agreement.id, id));
};

/**
 * The vendor's standing offer, asked for by the company: drafted and offered in one act, with the annexes its business
 * models call for, open for 30 days. `stale` when the company changed since the documents were rendered.
 */
export const prepareAgreement = async (actor: Actor, offer: Offer): Promise<{ id: string }> => {
  try {
    return await mutate(actor, async (tx, record) => {
      authorise(actor, "agreement.prepare", offer);
      await checkCompany(tx, offer);
      await checkNoOther(tx, offer.partnerId);
      const expiresAt = new Date(actor.at.getTime() + offerDays * day);
      await insertOffer(tx, actor, offer, expiresAt);
      await noteOn(tx, actor, offer, "offered", { templateVersion: offer.templateVersion });
      await tellPartner(tx, actor, offer, { kind: "offered", expiresAt });
      await record("agreement.offered", offer.id, {
        templateVersion: offer.templateVersion,
        annexes: offer.annexes,
        documents: offer.documents.map(({ language, sha256 }) => ({ language, sha256 })),
      });
      return { id: offer.id };
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal("agreement-already-open");
    throw error;
  }
};
