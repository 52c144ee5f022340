import { and, eq, inArray } from "drizzle-orm";
import { requireSignable, type Signing } from "@/db/mutations/agreement/signable";
import type { HeldMandate, ParentMandate } from "@/db/queries/mandate/held";
import { agreementSignature } from "@/db/schema/agreement";
import { mandate } from "@/db/schema/claim";
import { partner } from "@/db/schema/partner";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { SignerEvidence } from "@/lib/agreement/evidence/schema";
import { composeSignerEvidence } from "@/lib/agreement/signing/signer";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { Refusal } from "@/lib/errors";
import { notifyPartner, notifyVendor } from "./notify";
import { type AgreementRow, appendTimelineEvent, lockAgreement, moveAgreement } from "./row";
import { signingAccount, takeStepUp, type UsedStepUp } from "./signature-row";

export type Signed = { id: string; signedAt: string; documentSha256: string };

type Period = { fromOn: string; untilOn: string | null };

const periods = {
  fr: ({ fromOn, untilOn }: Period) =>
    untilOn ? `mandat du ${fromOn} au ${untilOn} exclu` : `mandat depuis le ${fromOn}, sans terme`,
  en: ({ fromOn, untilOn }: Period) =>
    untilOn ? `mandate from ${fromOn} until ${untilOn}, exclusive` : `mandate since ${fromOn}, without end`,
} as const;

const delegations = {
  fr: ({ holder, capacity }: ParentMandate) => `par délégation de ${holder}, ${capacity}`,
  en: ({ holder, capacity }: ParentMandate) => `by delegation of ${holder}, ${capacity}`,
} as const;

const statementOf = (held: HeldMandate, language: AgreementLanguage): string => {
  const said = `${held.capacity}, ${periods[language](held)}`;
  return held.parent ? `${said}, ${delegations[language](held.parent)} (${periods[language](held.parent)})` : said;
};

const proofOf = (proofSha256: string | null): string => {
  if (!proofSha256) throw new Refusal("mandate-required");
  return proofSha256;
};

/** What the mandate says and the hash of the file that proves it; of a delegation, the same of what it stands on. */
const authorityOf = (held: HeldMandate, language: AgreementLanguage): SignerEvidence["identity"]["authority"] => {
  const authority = { statement: statementOf(held, language), proofSha256: proofOf(held.proofSha256) };
  if (!held.parent) return authority;
  const { holder: by, capacity, fromOn, untilOn } = held.parent;
  return { ...authority, delegation: { by, capacity, fromOn, untilOn, proofSha256: proofOf(held.parent.proofSha256) } };
};

const partyOf = async (tx: Tx, partnerId: string) => {
  const [row] = await tx
    .select({ legalName: partner.name, country: partner.country, registerNumber: partner.siren })
    .from(partner)
    .where(eq(partner.id, partnerId));
  if (!row?.registerNumber) throw new Refusal("register-number-missing");
  return { ...row, registerNumber: row.registerNumber };
};

/** No mandate ends between the look and the signature, nor one that a delegation stands on. */
const holdMandates = async (tx: Tx, actor: Actor): Promise<void> => {
  const mine = and(eq(mandate.partnerId, actor.partnerId ?? ""), eq(mandate.accountId, actor.accountId ?? ""));
  const held = await tx.select({ parentId: mandate.parentId }).from(mandate).where(mine).for("share");
  const parents = held.flatMap(({ parentId }) => parentId ?? []);
  if (parents.length > 0)
    await tx.select({ id: mandate.id }).from(mandate).where(inArray(mandate.id, parents)).for("share");
};

const assemble = async (
  tx: Tx,
  actor: Actor,
  { partnerId, kind }: AgreementRow,
  held: HeldMandate,
  used: UsedStepUp,
  language: AgreementLanguage,
) => {
  const person = await signingAccount(tx, actor);
  const party = await partyOf(tx, partnerId);
  const authority = authorityOf(held, language);
  const { capacity } = held;
  const evidence = composeSignerEvidence({
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
    const { document, held } = await requireSignable(tx, actor, row, shown);
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
    await appendTimelineEvent(tx, actor, row, "step-up", { method: used.method }, used.confirmedAt);
    await appendTimelineEvent(tx, actor, row, "signed", { language: shown.language });
    await notifyPartner(tx, actor, row, { kind: "signed", by });
    await notifyVendor(tx, actor, row, { kind: "signed", by });
    const data = { language: shown.language, documentSha256: document.sha256, mandateId: held.id };
    await record("agreement.signed", row.id, data);
    return { id: row.id, signedAt: actor.at.toISOString(), documentSha256: document.sha256 };
  });
