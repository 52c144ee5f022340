import { eq } from "drizzle-orm";
import { findSignature, requireCountersignable, type Signing } from "@/db/mutations/agreement/signable";
import type { RecordEvent } from "@/db/record";
import { agreementSignature } from "@/db/schema/agreement";
import { mandate } from "@/db/schema/claim";
import { programme } from "@/db/schema/programme";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { SignerEvidence } from "@/lib/agreement/evidence/schema";
import type { ConsentForm } from "@/lib/agreement/signing/consent";
import { composeSignerEvidence } from "@/lib/agreement/signing/signer";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";
import { type AgreementRow, appendTimelineEvent, lockAgreement, moveAgreement } from "./row";
import type { Signed } from "./sign";
import { type SigningAccount, signingAccount, takeStepUp } from "./signature-row";

/** With dual control, whoever alone confirmed the mandate does not countersign (docs/agreement.md, point 9). */
export type CountersignInput = Signing & { dualControl: boolean };

/** A mandate cannot be undone between the look and the countersignature. */
export const lockMandate = async (tx: Tx, agreementId: string): Promise<void> => {
  const signed = await findSignature(tx, agreementId, "partner");
  if (signed?.mandateId)
    await tx.select({ id: mandate.id }).from(mandate).where(eq(mandate.id, signed.mandateId)).for("share");
};

const capacities = { fr: "Contresignataire du programme partenaires", en: "Countersigner of the partner programme" };
const statements = {
  fr: (since: string) => `Nommé contresignataire par l'administrateur du programme, depuis le ${since} (UTC)`,
  en: (since: string) => `Appointed countersigner by the programme's administrator, since ${since} (UTC)`,
};

/** A countersigner's authority is his appointment: the record of his membership, whose hash stands as its proof. */
const authorityOf = (actor: Actor, person: SigningAccount, language: AgreementLanguage) => {
  const since = person.memberSince.toISOString();
  const appointment = { membershipId: person.membershipId, accountId: actor.accountId, roles: [...actor.roles], since };
  return { statement: statements[language](since.slice(0, 10)), proofSha256: sha256(canonicalJson(appointment)) };
};

const vendorParty = async (tx: Tx) => {
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

/** The countersigner's own act, about a document or a list, with the step-up it uses up. */
export const assembleVendorEvidence = async (
  tx: Tx,
  actor: Actor,
  form: ConsentForm,
  language: AgreementLanguage,
  documentSha256: string,
) => {
  const stepUp = await takeStepUp(tx, actor, "agreement.countersign", documentSha256);
  const person = await signingAccount(tx, actor);
  const party = await vendorParty(tx);
  const authority = authorityOf(actor, person, language);
  const evidence = composeSignerEvidence({
    side: "vendor",
    form,
    language,
    actor,
    person,
    party,
    capacity: capacities[language],
    authority,
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

/** Puts the vendor's signature on an agreement; what can refuse it was asked before. */
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
 * The vendor's signature on the very document the partner signed, once its mandate is confirmed; the sealing follows
 * by itself, and only then is the agreement in force.
 */
export const countersignAgreement = (actor: Actor, input: CountersignInput): Promise<Signed> =>
  mutate(actor, async (tx, record) => {
    const row = await lockAgreement(tx, input.id);
    await lockMandate(tx, row.id);
    const { document } = await requireCountersignable(tx, actor, row, input);
    const { stepUp, evidence } = await assembleVendorEvidence(tx, actor, row.kind, input.language, document.sha256);
    await applyCountersignature(tx, record, { actor, row, document, evidence, stepUp, signedAt: actor.at });
    return { id: row.id, signedAt: actor.at.toISOString(), documentSha256: document.sha256 };
  });
