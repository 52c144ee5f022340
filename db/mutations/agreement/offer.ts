import { eq } from "drizzle-orm";
import { sqlState } from "@/db/failure";
import { requireNextDocument, requireNoneOpen } from "@/db/queries/agreement/offer";
import type { RecordEvent } from "@/db/record";
import { agreement, agreementDocument } from "@/db/schema/agreement";
import { partner } from "@/db/schema/partner";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { NextDocument } from "@/lib/agreement/document/next-document";
import { offerDays } from "@/lib/agreement/life/state";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { Refusal } from "@/lib/refusal/refusal";
import { notifyPartner } from "./notify";
import { appendTimelineEvent } from "./row";

const day = 86_400_000;
const uniqueViolation = "23505";

export type OfferedDocument = {
  language: AgreementLanguage;
  storageKey: string;
  sha256: string;
  sizeBytes: number;
  pages: number;
};

/** An offer whose documents are already rendered and stored, with the facts they were rendered from. */
export type Offer = NextDocument & {
  id: string;
  partnerId: string;
  companyRowVersion: number;
  predecessorId: string | null;
  documents: OfferedDocument[];
};

/** `stale` where what was rendered is no longer what the company would be offered. */
const requireCurrentBasis = async (tx: Tx, actor: Actor, offer: Offer): Promise<void> => {
  const [company] = await tx
    .select({ rowVersion: partner.rowVersion, siren: partner.siren })
    .from(partner)
    .where(eq(partner.id, offer.partnerId))
    .for("share");
  if (!company) throw new Refusal("not-found");
  if (!company.siren) throw new Refusal("register-number-missing");
  const next = await requireNextDocument(tx, actor, offer.partnerId);
  const { kind, templateVersion, annexes, act } = offer;
  const isSame = canonicalJson(next) === canonicalJson({ kind, templateVersion, annexes, act });
  if (company.rowVersion !== offer.companyRowVersion || !isSame) throw new Refusal("stale");
};

const insertOffer = async (tx: Tx, actor: Actor, offer: Offer, expiresAt: Date): Promise<void> => {
  const { id, partnerId, kind, act, templateVersion, annexes, predecessorId } = offer;
  const made = { createdBy: actor.accountId, createdAt: actor.at };
  const text = { kind, act, templateVersion, annexes, predecessorId };
  await tx.insert(agreement).values({ id, partnerId, state: "draft", ...text, ...made });
  await tx
    .insert(agreementDocument)
    .values(offer.documents.map((one) => ({ ...one, partnerId, agreementId: id, createdAt: actor.at })));
  await tx
    .update(agreement)
    .set({ state: "offered", offeredAt: actor.at, offerExpiresAt: expiresAt })
    .where(eq(agreement.id, id));
};

/** Drafts and offers in one step, open for 30 days, and notifies the company. */
const createOffer = async (tx: Tx, record: RecordEvent, actor: Actor, offer: Offer): Promise<void> => {
  await requireCurrentBasis(tx, actor, offer);
  await requireNoneOpen(tx, offer.partnerId);
  const expiresAt = new Date(actor.at.getTime() + offerDays * day);
  await insertOffer(tx, actor, offer, expiresAt);
  const { id, partnerId, kind, templateVersion, annexes } = offer;
  await appendTimelineEvent(tx, actor, offer, "offered", { templateVersion });
  await notifyPartner(tx, actor, offer, { kind: "offered", expiresAt });
  const documents = offer.documents.map(({ language, sha256 }) => ({ language, sha256 }));
  await record("agreement.offered", id, { kind, templateVersion, annexes, documents }, { partnerId });
};

/** Refuses a second open offer that the rule missed and the unique index found. */
const rejectDuplicateOffer = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (sqlState(error) === uniqueViolation) throw new Refusal("agreement-already-open");
    throw error;
  }
};

/** Prepares the offer that a company asks for. Refuses `stale` where anything changed since it was rendered. */
export const prepareAgreement = (actor: Actor, offer: Offer): Promise<{ id: string }> =>
  rejectDuplicateOffer(() =>
    mutate(actor, async (tx, record) => {
      requirePermission(actor, "agreement.prepare", offer);
      await createOffer(tx, record, actor, offer);
      return { id: offer.id };
    }),
  );

/** An offer the portal makes by itself, under the same rules: a renewal in its window, a campaign's new version. */
export const offerByPortal = (system: Actor, offer: Offer): Promise<{ id: string }> =>
  rejectDuplicateOffer(() =>
    mutate(system, async (tx, record) => {
      await createOffer(tx, record, system, offer);
      return { id: offer.id };
    }),
  );
