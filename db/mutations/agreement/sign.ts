import { and, eq, inArray } from "drizzle-orm";
import { takeStepUp, type UsedStepUp } from "@/db/mutations/agreement/step-up";
import { type DocumentRow, listDocuments } from "@/db/queries/agreement/document";
import { loadSituation } from "@/db/queries/agreement/documents-in-force";
import { findSignature } from "@/db/queries/agreement/signature";
import { type HeldMandate, mandateHeld } from "@/db/queries/mandate/held";
import { agreementSignature } from "@/db/schema/agreement";
import { mandate } from "@/db/schema/claim";
import { partner } from "@/db/schema/partner";
import { mutate, read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { nextDocument } from "@/lib/agreement/document/next-document";
import type { SignAgreement } from "@/lib/agreement/schema";
import { consentBoxes } from "@/lib/agreement/signing/consent";
import { composeSignerEvidence } from "@/lib/agreement/signing/signer";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { Refusal } from "@/lib/refusal/refusal";
import { partnerAuthority } from "./authority";
import { notifyPartner, notifyVendor } from "./notify";
import { type AgreementRow, appendTimelineEvent, lockAgreement, moveAgreement, readAgreement } from "./row";
import { signingAccount } from "./signature-row";

/** A signature as it was posted, whether or not its code or passkey was used yet. */
export type SignInput = Omit<SignAgreement, "by" | "code" | "assertion">;
export type Signed = { id: string; signedAt: string; documentSha256: string };

/** The offer must still be what would be offered now: the same text, annexes and documents in force. */
const requireCurrentOffer = async (tx: Tx, actor: Actor, row: AgreementRow): Promise<void> => {
  const next = nextDocument(await loadSituation(tx, row.partnerId, actor.today));
  const { kind, templateVersion, annexes, act } = row;
  if (!next || canonicalJson(next) !== canonicalJson({ kind, templateVersion, annexes, act }))
    throw new Refusal("offer-outdated");
};

type Signable = { document: DocumentRow; held: HeldMandate };

/** Everything that can refuse the partner's signature except the code. */
const requireSignable = async (tx: Tx, actor: Actor, row: AgreementRow, input: SignInput): Promise<Signable> => {
  requirePermission(actor, "agreement.sign", row);
  if (await findSignature(tx, row.id, "partner")) throw new Refusal("already-signed");
  if (row.state === "expired") throw new Refusal("offer-expired");
  if (row.state !== "offered") throw new Refusal("agreement-moved-on", { state: row.state });
  if (!row.offerExpiresAt || row.offerExpiresAt <= actor.at) throw new Refusal("offer-expired");
  if (row.rowVersion !== input.rowVersion) throw new Refusal("stale");
  if (!consentBoxes.every((box) => input[box])) throw new Refusal("consent-required");
  const documents = await listDocuments(tx, row.id);
  const document = documents.find(({ language }) => language === input.language);
  if (document?.sha256 !== input.documentSha256) throw new Refusal("document-changed");
  await requireCurrentOffer(tx, actor, row);
  const held = await mandateHeld(tx, actor);
  if (!held) throw new Refusal("mandate-required");
  return { document, held };
};

/** Asked before a code is used up; `signAgreement` asks the same again under the row's lock. */
export const requireSignableNow = (actor: Actor, input: SignInput): Promise<void> =>
  read(actor, async (tx) => {
    const row = await readAgreement(tx, input.id);
    await requireSignable(tx, actor, row, input);
  });

/** No mandate ends between the check and the signature, nor one that a delegation depends on. */
const lockMandates = async (tx: Tx, actor: Actor): Promise<void> => {
  const mine = and(eq(mandate.partnerId, actor.partnerId ?? ""), eq(mandate.accountId, actor.accountId ?? ""));
  const held = await tx.select({ parentId: mandate.parentId }).from(mandate).where(mine).for("share");
  const parents = held.flatMap(({ parentId }) => parentId ?? []);
  if (parents.length > 0)
    await tx.select({ id: mandate.id }).from(mandate).where(inArray(mandate.id, parents)).for("share");
};

const readParty = async (tx: Tx, partnerId: string) => {
  const [row] = await tx
    .select({ legalName: partner.name, country: partner.country, registerNumber: partner.siren })
    .from(partner)
    .where(eq(partner.id, partnerId));
  if (!row?.registerNumber) throw new Refusal("register-number-missing");
  return { ...row, registerNumber: row.registerNumber };
};

const assembleEvidence = async (tx: Tx, actor: Actor, row: AgreementRow, signable: Signable, stepUp: UsedStepUp) => {
  const { document, held } = signable;
  const { language } = document;
  const person = await signingAccount(tx, actor);
  const evidence = composeSignerEvidence({
    side: "partner",
    form: row.kind,
    language,
    actor,
    person,
    party: await readParty(tx, row.partnerId),
    capacity: held.capacity,
    authority: partnerAuthority(held, language),
    stepUp,
  });
  return { by: person.name, evidence };
};

/**
 * The company's signature, given by the signatory in person: a mandate in force, every box, a fresh step-up bound to the
 * very document shown. Of several at once the first signs, and the others are told `already-signed`.
 */
export const signAgreement = (actor: Actor, input: SignInput): Promise<Signed> =>
  mutate(actor, async (tx, record) => {
    const row = await lockAgreement(tx, input.id);
    if (actor.partnerId) await lockMandates(tx, actor);
    const signable = await requireSignable(tx, actor, row, input);
    const { language, sha256: documentSha256 } = signable.document;
    const { id: mandateId, accountId } = signable.held;
    const stepUp = await takeStepUp(tx, actor, "agreement.sign", documentSha256);
    const { by, evidence } = await assembleEvidence(tx, actor, row, signable, stepUp);
    await tx.insert(agreementSignature).values({
      partnerId: row.partnerId,
      agreementId: row.id,
      side: "partner",
      accountId,
      mandateId,
      language,
      documentSha256,
      evidence,
      signedAt: actor.at,
    });
    await moveAgreement(tx, row, "partner-signed");
    await appendTimelineEvent(tx, actor, row, "step-up", { method: stepUp.method }, stepUp.confirmedAt);
    await appendTimelineEvent(tx, actor, row, "signed", { language });
    await notifyPartner(tx, actor, row, { kind: "signed", by });
    await notifyVendor(tx, actor, row, { kind: "signed", by });
    await record("agreement.signed", row.id, { language, documentSha256, mandateId });
    return { id: row.id, signedAt: actor.at.toISOString(), documentSha256 };
  });
