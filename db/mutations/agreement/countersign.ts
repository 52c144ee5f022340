import { eq } from "drizzle-orm";
import { takeStepUp } from "@/db/mutations/agreement/step-up";
import { type DocumentRow, listDocuments } from "@/db/queries/agreement/document";
import { findSignature, type SignatureRow } from "@/db/queries/agreement/signature";
import { loadMandates } from "@/db/queries/mandate/held";
import type { RecordEvent } from "@/db/record";
import { agreementSignature } from "@/db/schema/agreement";
import { mandate } from "@/db/schema/claim";
import { programme } from "@/db/schema/programme";
import { mutate, read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { appointmentWords } from "@/lib/agreement/evidence/authority";
import type { SignerEvidence } from "@/lib/agreement/evidence/schema";
import { hasBeenVerified } from "@/lib/agreement/mandate/mandate";
import { type ConsentForm, consentBoxes } from "@/lib/agreement/signing/consent";
import { composeSignerEvidence } from "@/lib/agreement/signing/signer";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { Refusal } from "@/lib/refusal/refusal";
import { countersignerAuthority } from "./authority";
import { type AgreementRow, appendTimelineEvent, lockAgreement, moveAgreement, readAgreement } from "./row";
import type { Signed, SignInput } from "./sign";
import { signingAccount } from "./signature-row";

/** A countersignature as it was posted; under dual control, who alone confirmed the mandate may not give it. */
export type CountersignInput = SignInput & { dualControl: boolean };

/** No mandate changes between the check and the countersignature. */
export const lockMandate = async (tx: Tx, agreementId: string): Promise<void> => {
  const signed = await findSignature(tx, agreementId, "partner");
  if (signed?.mandateId)
    await tx.select({ id: mandate.id }).from(mandate).where(eq(mandate.id, signed.mandateId)).for("share");
};

const requireVerifiedMandate = async (
  tx: Tx,
  actor: Actor,
  mandateId: string | null,
  dualControl: boolean,
): Promise<void> => {
  const [held] = mandateId ? await loadMandates(tx, eq(mandate.id, mandateId)) : [];
  const isParentVerified = held?.parent ? hasBeenVerified(held.parent) : true;
  if (!held || !hasBeenVerified(held) || !isParentVerified) throw new Refusal("mandate-not-verified");
  if (dualControl && held.decidedBy === actor.accountId) throw new Refusal("dual-control");
};

const requireSigned = (row: AgreementRow, signature: SignatureRow | null): SignatureRow => {
  if (row.state === "countersigned" || row.state === "sealing" || row.state === "in-force")
    throw new Refusal("already-signed");
  if (row.state !== "partner-signed" || !signature) throw new Refusal("agreement-moved-on", { state: row.state });
  return signature;
};

/** Everything that can refuse the countersignature except the code. Answers the document that the partner signed. */
export const requireCountersignable = async (
  tx: Tx,
  actor: Actor,
  row: AgreementRow,
  input: CountersignInput,
): Promise<DocumentRow> => {
  const found = await findSignature(tx, row.id, "partner");
  requirePermission(actor, "agreement.countersign", {
    partnerId: row.partnerId,
    partnerSignedBy: found?.accountId ?? null,
  });
  const { language, documentSha256, mandateId } = requireSigned(row, found);
  if (row.rowVersion !== input.rowVersion) throw new Refusal("stale");
  if (!consentBoxes.every((box) => input[box])) throw new Refusal("consent-required");
  if (language !== input.language || documentSha256 !== input.documentSha256) throw new Refusal("document-changed");
  await requireVerifiedMandate(tx, actor, mandateId, input.dualControl);
  const document = (await listDocuments(tx, row.id)).find((one) => one.language === language);
  if (document?.sha256 !== documentSha256) throw new Refusal("document-changed");
  return document;
};

/** Asked before a code is used up, as `countersignAgreement` asks again under lock; answers where the document is kept. */
export const requireCountersignableNow = (actor: Actor, input: CountersignInput): Promise<{ storageKey: string }> =>
  read(actor, async (tx) => {
    const row = await readAgreement(tx, input.id);
    const { storageKey } = await requireCountersignable(tx, actor, row, input);
    return { storageKey };
  });

const readVendorParty = async (tx: Tx) => {
  const [row] = await tx
    .select({
      legalName: programme.vendorName,
      country: programme.vendorCountry,
      registerNumber: programme.vendorRegisterNumber,
    })
    .from(programme);
  if (!row) throw new Error("The programme has no row");
  return row;
};

/** The evidence of a countersignature, of one document or of a list, and the step-up that it uses up. */
export const assembleVendorEvidence = async (
  tx: Tx,
  actor: Actor,
  form: ConsentForm,
  language: AgreementLanguage,
  documentSha256: string,
) => {
  const stepUp = await takeStepUp(tx, actor, "agreement.countersign", documentSha256);
  const person = await signingAccount(tx, actor);
  const evidence = composeSignerEvidence({
    side: "vendor",
    form,
    language,
    actor,
    person,
    party: await readVendorParty(tx),
    capacity: appointmentWords(person.memberSince.toISOString().slice(0, 10), language).capacity,
    authority: countersignerAuthority(actor, person, language),
    stepUp,
  });
  return { stepUp, evidence };
};

type Applied = {
  actor: Actor;
  row: AgreementRow;
  document: { language: AgreementLanguage; sha256: string };
  evidence: SignerEvidence;
  stepUp: { method: string; confirmedAt: Date };
  /** When the countersigner acted; a list is carried out after it. */
  signedAt: Date;
};

/** Puts the vendor's signature on an agreement; the caller has checked that it may be given. */
export const applyCountersignature = async (tx: Tx, record: RecordEvent, applied: Applied): Promise<void> => {
  const { actor, row, document, evidence, stepUp, signedAt } = applied;
  await tx.insert(agreementSignature).values({
    partnerId: row.partnerId,
    agreementId: row.id,
    side: "vendor",
    accountId: actor.accountId ?? "",
    language: document.language,
    documentSha256: document.sha256,
    evidence,
    signedAt,
  });
  await moveAgreement(tx, row, "countersigned", { sealNextAt: actor.at });
  await appendTimelineEvent(tx, actor, row, "step-up", { method: stepUp.method }, stepUp.confirmedAt);
  const { batch } = evidence.authentication;
  await appendTimelineEvent(
    tx,
    actor,
    row,
    "countersigned",
    batch ? { batch: batch.id, position: batch.position } : {},
    signedAt,
  );
  const data = { documentSha256: document.sha256, ...(batch && { batch: batch.id, position: batch.position }) };
  await record("agreement.countersigned", row.id, data, { partnerId: row.partnerId });
};

/**
 * The vendor's signature on the very document the partner signed, once the mandate behind it is confirmed. The sealing
 * follows by itself, and only then is the agreement in force.
 */
export const countersignAgreement = (actor: Actor, input: CountersignInput): Promise<Signed> =>
  mutate(actor, async (tx, record) => {
    const row = await lockAgreement(tx, input.id);
    await lockMandate(tx, row.id);
    const document = await requireCountersignable(tx, actor, row, input);
    const { language, sha256 } = document;
    const { stepUp, evidence } = await assembleVendorEvidence(tx, actor, row.kind, language, sha256);
    await applyCountersignature(tx, record, { actor, row, document, evidence, stepUp, signedAt: actor.at });
    return { id: row.id, signedAt: actor.at.toISOString(), documentSha256: sha256 };
  });
