import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { inject } from "vitest";
import { type Offer, type OfferedDocument, prepareAgreement } from "@/db/mutations/agreement/offer";
import type { SignInput } from "@/db/mutations/agreement/sign";
import { confirmStepUp } from "@/db/mutations/agreement/step-up";
import { agreement, agreementDocument, agreementEvent, agreementSignature } from "@/db/schema/agreement";
import { mandate } from "@/db/schema/claim";
import { insertEvidence } from "@/db/testing/declaration/evidence";
import { changeAccount, makeActor, makePartner, partnerIdOf, testDay, testSystem } from "@/db/testing/factories";
import { asOwner } from "@/db/testing/postgres";
import { insertProgramme } from "@/db/testing/programme";
import { read, writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { timelineKinds } from "@/lib/agreement/evidence/schema";
import type { StepUpPurpose } from "@/lib/agreement/signing/step-up";
import { type AgreementLanguage, agreementLanguages } from "@/lib/agreement/text/language";
import { currentTemplate } from "@/lib/agreement/text/template";
import type { Role } from "@/lib/role";

const hex = (): string => randomBytes(32).toString("hex");

const insertOnce = (ownerUrl: string): Promise<void> =>
  asOwner(
    (client) =>
      insertProgramme((sql, values) => client.query(sql, values), { vendor: "Éditeur Test SA", todayOn: testDay }),
    ownerUrl,
  );

const ensured = new Map<string, Promise<void>>();

/** The programme has one row in each database, which no test changes: a process inserts it once. */
export const ensureProgramme = (ownerUrl = inject("ownerUrl")): Promise<void> => {
  const known = ensured.get(ownerUrl) ?? insertOnce(ownerUrl);
  ensured.set(ownerUrl, known);
  return known;
};

export const makeAgreementCompany = (): Promise<string> =>
  makePartner({ siren: String(randomInt(100_000_000, 999_999_999)), name: `Société ${randomUUID().slice(0, 8)}` });

/** A member with a verified address, as signing requires. */
export const makeSigner = async (roles: Role[], partnerId?: string, at: Date = new Date()): Promise<Actor> => {
  const actor = await makeActor(roles, partnerId ? { partnerId, at } : { at });
  await changeAccount(actor.accountId ?? "", { emailVerifiedAt: actor.at });
  return actor;
};

export const giveMandate = (actor: Actor, fields: Partial<typeof mandate.$inferInsert> = {}): Promise<string> =>
  writeUnaudited(testSystem(), async (tx) => {
    const id = randomUUID();
    const proofFileId = await insertEvidence(tx, actor);
    await tx.insert(mandate).values({
      id,
      proofFileId,
      partnerId: partnerIdOf(actor),
      accountId: actor.accountId ?? "",
      capacity: "Directrice générale",
      fromOn: "2019-01-01",
      state: "declared",
      declaredBy: actor.accountId,
      submittedAt: actor.at,
      ...fields,
    });
    return id;
  });

export const setMandate = (id: string, fields: Partial<typeof mandate.$inferInsert>): Promise<void> =>
  writeUnaudited(testSystem(), async (tx) => {
    await tx.update(mandate).set(fields).where(eq(mandate.id, id));
  });

const fakeDocuments = (): OfferedDocument[] =>
  agreementLanguages.map((language) => {
    const sha256 = hex();
    return { language, storageKey: sha256, sha256, sizeBytes: 1_000, pages: 3 };
  });

export const offeredDocuments = (actor: Actor, fields: Partial<Offer> = {}): Offer => ({
  id: randomUUID(),
  partnerId: partnerIdOf(actor),
  companyRowVersion: 1,
  ...{ kind: "full", templateVersion: currentTemplate.version, annexes: ["resale"], act: { kind: "full" } },
  predecessorId: null,
  documents: fakeDocuments(),
  ...fields,
});

/** What the signing form shows of an agreement in one language, every box ticked. */
export const shownSigning = (id: string, language: AgreementLanguage = "fr"): Promise<SignInput> =>
  read(testSystem(), async (tx) => {
    const [row] = await tx.select().from(agreement).where(eq(agreement.id, id));
    const documents = await tx.select().from(agreementDocument).where(eq(agreementDocument.agreementId, id));
    const document = documents.find((one) => one.language === language);
    if (!row || !document) throw new Error("No such agreement");
    const boxes = { read: true, authority: true, electronic: true } as const;
    return { id, rowVersion: row.rowVersion, language, documentSha256: document.sha256, ...boxes };
  });

/** A code just accepted for this document. */
export const stepUpFor = (actor: Actor, shown: SignInput, purpose: StepUpPurpose = "agreement.sign"): Promise<void> =>
  confirmStepUp(actor, { purpose, documentSha256: shown.documentSha256, method: "totp", authenticatorHash: hex() });

/** A company with an open offer, and its signatory with a mandate. */
export const makeOfferedAgreement = async (fields: Partial<Offer> = {}) => {
  await ensureProgramme();
  const signatory = await makeSigner(["signatory"], await makeAgreementCompany());
  const mandateId = await giveMandate(signatory);
  const { id } = await prepareAgreement(signatory, offeredDocuments(signatory, fields));
  return { signatory, mandateId, id };
};

export const agreementRow = (id: string) =>
  read(testSystem(), async (tx) => {
    const [row] = await tx.select().from(agreement).where(eq(agreement.id, id));
    if (!row) throw new Error("No such agreement");
    return row;
  });

export const listSignatures = (id: string) =>
  read(testSystem(), (tx) => tx.select().from(agreementSignature).where(eq(agreementSignature.agreementId, id)));

/** What was noted, in time's order; at the same instant, in the order things happen. */
export const timelineEventKinds = async (id: string): Promise<string[]> => {
  const rows = await read(testSystem(), (tx) =>
    tx
      .select({ kind: agreementEvent.kind, at: agreementEvent.at })
      .from(agreementEvent)
      .where(eq(agreementEvent.agreementId, id)),
  );
  const place = (kind: string): number => (timelineKinds as readonly string[]).indexOf(kind);
  return rows.sort((a, b) => a.at.getTime() - b.at.getTime() || place(a.kind) - place(b.kind)).map(({ kind }) => kind);
};
