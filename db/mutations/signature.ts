import { and, eq } from "drizzle-orm";
import { demandSignable, type HeldMandate, type Signing } from "@/db/queries/agreement-signable";
import { agreementSignature } from "@/db/schema/agreement";
import { mandate } from "@/db/schema/claim";
import { partner } from "@/db/schema/partner";
import { mutate, type Tx } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { signerEvidenceOf } from "@/lib/agreement/signer";
import { canonicalJson } from "@/lib/canonical-json";
import type { ContractLanguage } from "@/lib/contract/language";
import { Refusal } from "@/lib/errors";
import { sha256 } from "@/lib/sha256";
import { tellPartner, tellVendor } from "./agreement-letters";
import { type AgreementRow, lockAgreement, moveAgreement, noteOn } from "./agreement-row";
import { signingAccount, takeStepUp, type UsedStepUp } from "./signature-row";

export type Signed = { id: string; signedAt: string; documentSha256: string };

const statements = {
  fr: ({ capacity, fromOn, untilOn }: HeldMandate) =>
    untilOn
      ? `${capacity}, mandat du ${fromOn} au ${untilOn} exclu`
      : `${capacity}, mandat depuis le ${fromOn}, sans terme`,
  en: ({ capacity, fromOn, untilOn }: HeldMandate) =>
    untilOn
      ? `${capacity}, mandate from ${fromOn} until ${untilOn}, exclusive`
      : `${capacity}, mandate since ${fromOn}, without end`,
} as const;

/** The proof's own hash; a mandate without a file is proved by its record, which staff confirms or not. */
const authorityOf = (held: HeldMandate, language: ContractLanguage) => {
  const { id: mandateId, accountId, capacity, fromOn, untilOn } = held;
  const record = { mandateId, accountId, capacity, fromOn, untilOn };
  return { statement: statements[language](held), proofSha256: held.proofSha256 ?? sha256(canonicalJson(record)) };
};

const partyOf = async (tx: Tx, partnerId: string) => {
  const [row] = await tx
    .select({ legalName: partner.name, country: partner.country, registerNumber: partner.siren })
    .from(partner)
    .where(eq(partner.id, partnerId));
  if (!row?.registerNumber) throw new Refusal("register-number-missing");
  return { ...row, registerNumber: row.registerNumber };
};

/** A mandate cannot end between the look and the signature. */
const holdMandates = async (tx: Tx, actor: Actor): Promise<void> => {
  const mine = and(eq(mandate.partnerId, actor.partnerId ?? ""), eq(mandate.accountId, actor.accountId ?? ""));
  await tx.select({ id: mandate.id }).from(mandate).where(mine).for("share");
};

const assemble = async (
  tx: Tx,
  actor: Actor,
  { partnerId, kind }: AgreementRow,
  held: HeldMandate,
  used: UsedStepUp,
  language: ContractLanguage,
) => {
  const person = await signingAccount(tx, actor);
  const party = await partyOf(tx, partnerId);
  const authority = authorityOf(held, language);
  const { capacity } = held;
  const evidence = signerEvidenceOf({
    side: "partner",
    form: kind,
    language,
    actor,
    person,
    party,
    capacity,
    authority,
    stepUp: used,
  });
  return { by: person.name, evidence };
};

/**
 * The company's signature: the signatory himself, a mandate in force, every box, a fresh step-up bound to the very
 * document shown. Whoever comes second, in another tab or fifty times at once, is told `already-signed`.
 */
export const signAgreement = (actor: Actor, shown: Signing): Promise<Signed> =>
  mutate(actor, async (tx, record) => {
    const row = await lockAgreement(tx, shown.id);
    if (actor.partnerId) await holdMandates(tx, actor);
    const { document, held } = await demandSignable(tx, actor, row, shown);
    const used = await takeStepUp(tx, actor, "agreement.sign", document.sha256);
    const { by, evidence } = await assemble(tx, actor, row, held, used, shown.language);
    await tx.insert(agreementSignature).values({
      partnerId: row.partnerId,
      agreementId: row.id,
      side: "partner",
      accountId: held.accountId,
      mandateId: held.id,
      language: shown.language,
      documentSha256: document.sha256,
      evidence,
      signedAt: actor.at,
    });
    await moveAgreement(tx, row, "partner-signed");
    await noteOn(tx, actor, row, "step-up", { method: used.method }, used.confirmedAt);
    await noteOn(tx, actor, row, "signed", { language: shown.language });
    await tellPartner(tx, actor, row, { kind: "signed", by });
    await tellVendor(tx, actor, row, { kind: "signed", by });
    const data = { language: shown.language, documentSha256: document.sha256, mandateId: held.id };
    await record("agreement.signed", row.id, data);
    return { id: row.id, signedAt: actor.at.toISOString(), documentSha256: document.sha256 };
  });
