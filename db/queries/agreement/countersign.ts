import { eq } from "drizzle-orm";
import { listDocuments } from "@/db/queries/agreement/document";
import { findSignature, type SignatureRow } from "@/db/queries/agreement/signature";
import { loadMandates } from "@/db/queries/mandate/held";
import { findSuccession, type SuccessionView } from "@/db/queries/mandate/succession";
import { account } from "@/db/schema/account";
import { agreement } from "@/db/schema/agreement";
import { mandate } from "@/db/schema/claim";
import { file, partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { SignerEvidence } from "@/lib/agreement/evidence/schema";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { Refusal } from "@/lib/refusal/refusal";
import type { PartyView } from "./page";
import { type AgreementView, describeAgreement, vendorName } from "./view";

export type SignedMandate = {
  id: string;
  capacity: string;
  fromOn: string;
  untilOn: string | null;
  state: typeof mandate.$inferSelect.state;
  decidedBy: string | null;
  decidedAt: Date | null;
  proof: { id: string; name: string; sha256: string } | null;
  /** Who handed it on; null for a mandate of the signatory's own. */
  delegatedBy: { holder: string; capacity: string } | null;
  /** It ended after the signature, which it does not undo. */
  isOver: boolean;
  /** The reader is the person who confirmed it. */
  isOwnDecision: boolean;
};

export type CountersignView = {
  company: PartyView;
  vendorName: string;
  agreement: AgreementView;
  /** What the partner's signature left behind; null before it. */
  signer: SignerEvidence | null;
  /** The signed document: where it is kept, so that the page can read it again. */
  signed: { language: AgreementLanguage; documentSha256: string; storageKey: string } | null;
  mandate: SignedMandate | null;
  /** Set where no one can sign for the company any more. */
  succession: SuccessionView | null;
  may: { countersign: boolean; refuse: boolean; withdraw: boolean; terminate: boolean; reviewMandate: boolean };
};

const mandateOf = async (tx: Tx, actor: Actor, id: string | null): Promise<SignedMandate | null> => {
  if (!id) return null;
  const [held] = await loadMandates(tx, eq(mandate.id, id));
  const [row] = await tx
    .select({ mandate, decidedBy: account.name, proof: { id: file.id, name: file.name, sha256: file.sha256 } })
    .from(mandate)
    .leftJoin(account, eq(account.id, mandate.decidedBy))
    .leftJoin(file, eq(file.id, mandate.proofFileId))
    .where(eq(mandate.id, id));
  if (!row) return null;
  const { capacity, fromOn, untilOn, state, decidedAt } = row.mandate;
  const { decidedBy, proof } = row;
  const isOwnDecision = row.mandate.decidedBy === actor.accountId;
  const delegatedBy = held?.parent ? { holder: held.parent.holder, capacity: held.parent.capacity } : null;
  const isOver = state === "ended" || (untilOn !== null && untilOn <= actor.today);
  return { id, capacity, fromOn, untilOn, state, isOver, decidedAt, decidedBy, proof, delegatedBy, isOwnDecision };
};

const signedOf = async (tx: Tx, id: string, signature: SignatureRow | null): Promise<CountersignView["signed"]> => {
  if (!signature) return null;
  const document = (await listDocuments(tx, id)).find(({ language }) => language === signature.language);
  if (!document) return null;
  return { language: signature.language, documentSha256: signature.documentSha256, storageKey: document.storageKey };
};

const permissionsOf = (actor: Actor, view: AgreementView, signature: SignatureRow | null): CountersignView["may"] => {
  const subject = { partnerId: view.partnerId, partnerSignedBy: signature?.accountId ?? null };
  const isSigned = view.state === "partner-signed" && can(actor, "agreement.countersign", subject);
  return {
    countersign: isSigned,
    refuse: isSigned,
    withdraw: view.state === "offered" && can(actor, "agreement.withdraw", subject),
    terminate: view.state === "in-force" && can(actor, "agreement.terminate", subject),
    reviewMandate: can(actor, "mandate.review", {
      partnerId: view.partnerId,
      declaredBy: signature?.accountId ?? null,
    }),
  };
};

/** One agreement as the vendor's side sees it, with what the countersigner has to look at. */
export const getCountersignPage = (actor: Actor, id: string): Promise<CountersignView> =>
  read(actor, async (tx) => {
    requirePermission(actor, "queue.view", "programme");
    const [row] = await tx.select().from(agreement).where(eq(agreement.id, id));
    if (!row) throw new Refusal("not-found");
    const [company] = await tx
      .select({
        id: partner.id,
        name: partner.name,
        registerNumber: partner.siren,
        country: partner.country,
        address: partner.address,
      })
      .from(partner)
      .where(eq(partner.id, row.partnerId));
    if (!company) throw new Refusal("not-found");
    const signature = await findSignature(tx, id, "partner");
    const view = await describeAgreement(tx, actor.at, row);
    return {
      company,
      vendorName: await vendorName(tx),
      agreement: view,
      signer: (signature?.evidence as SignerEvidence | undefined) ?? null,
      signed: await signedOf(tx, id, signature),
      mandate: await mandateOf(tx, actor, signature?.mandateId ?? null),
      succession: await findSuccession(tx, company.id, actor.today),
      may: permissionsOf(actor, view, signature),
    };
  });
