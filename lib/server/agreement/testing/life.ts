import "server-only";
import { eq, sql } from "drizzle-orm";
import { countersignAgreement } from "@/db/mutations/agreement/countersign";
import { signAgreement } from "@/db/mutations/agreement/sign";
import { agreement } from "@/db/schema/agreement";
import { partner } from "@/db/schema/partner";
import {
  ensureProgramme,
  giveMandate,
  listSignatures,
  makeAgreementCompany,
  makeSigner,
  setMandate,
  shownSigning,
  stepUpFor,
} from "@/db/testing/agreement/offer";
import { partnerIdOf, testSystem } from "@/db/testing/factories";
import { read, writeUnaudited } from "@/db/transaction";
import { type Actor, later } from "@/lib/actor";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import type { BusinessModel } from "@/lib/partner/business-model";
import { sealOne } from "@/lib/server/agreement/sealing/sweep";
import { offerDrawnOnce } from "@/lib/server/agreement/testing/offer";

/** A company with a signatory whose mandate is verified, and a countersigner; all in the past. */
export type Parties = { signatory: Actor; mandateId: string; countersigner: Actor };

let tick = 0;
/** The actor at the next instant, so that the timeline has one order. */
export const next = (actor: Actor): Actor => {
  tick += 1;
  return later(actor, tick);
};

const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1_000);

export const makeParties = async (): Promise<Parties> => {
  await ensureProgramme();
  const signatory = await makeSigner(["signatory"], await makeAgreementCompany(), ago(60));
  const mandateId = await giveMandate(signatory);
  const countersigner = await makeSigner(["countersigner"], undefined, ago(30));
  await setMandate(mandateId, { state: "verified", decidedAt: ago(50) });
  return { signatory, mandateId, countersigner };
};

export const signOffer = async (
  { signatory }: Parties,
  id: string,
  language: AgreementLanguage = "fr",
): Promise<void> => {
  const shown = await shownSigning(id, language);
  const actor = next(signatory);
  await stepUpFor(actor, shown);
  await signAgreement(actor, shown);
};

export const countersign = async ({ countersigner }: Parties, id: string): Promise<void> => {
  const [signature] = await listSignatures(id);
  const shown = await shownSigning(id, signature?.language);
  await stepUpFor(countersigner, shown, "agreement.countersign");
  await countersignAgreement(countersigner, { ...shown, dualControl: false });
};

/** From the company's asking to a sealed file: whatever its next document is. */
export const bringNextIntoForce = async (parties: Parties, language: AgreementLanguage = "fr"): Promise<string> => {
  const { id } = await offerDrawnOnce(next(parties.signatory));
  await signOffer(parties, id, language);
  await countersign(parties, id);
  await sealOne(id);
  return id;
};

/** The owner changes the business models, which need other annexes. */
export const setModels = (actor: Actor, businessModels: BusinessModel[]): Promise<void> =>
  writeUnaudited(testSystem(), async (tx) => {
    await tx
      .update(partner)
      .set({ businessModels, rowVersion: sql`${partner.rowVersion} + 1` })
      .where(eq(partner.id, partnerIdOf(actor)));
  });

/** Every agreement of a company, oldest first: kind and state. */
export const lifeOf = async (actor: Actor): Promise<string[]> => {
  const rows = await read(testSystem(), (tx) =>
    tx
      .select({ kind: agreement.kind, state: agreement.state })
      .from(agreement)
      .where(eq(agreement.partnerId, partnerIdOf(actor)))
      .orderBy(agreement.createdAt, agreement.id),
  );
  return rows.map(({ kind, state }) => `${kind} ${state}`);
};
