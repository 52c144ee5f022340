import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { agreement } from "@/db/schema/agreement";
import { mandate } from "@/db/schema/claim";
import { makeActivity, makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { partnerIdOf, testDay, testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { AgreementState } from "@/lib/agreement/life/state";
import { currentTemplate } from "@/lib/agreement/text/template";
import { makeFile } from "./documents";

/** Every state from an offer to being in force. */
export const wayIntoForce = ["offered", "partner-signed", "countersigned", "sealing", "in-force"] as const;

/** An agreement without any of its papers that went through these states, seen by no one on its way. */
export const makeBareAgreement = (
  partnerId: string,
  states: readonly AgreementState[],
  fields: Partial<typeof agreement.$inferInsert> = {},
): Promise<string> =>
  writeUnaudited(testSystem(), async (tx) => {
    const id = randomUUID();
    const at = new Date();
    const text = { templateVersion: currentTemplate.version, annexes: ["resale"], createdAt: at };
    await tx.insert(agreement).values({ id, partnerId, ...text, ...fields, state: "draft" });
    const papers = { sealedKey: id, sealedSha256: id.replaceAll("-", "").repeat(2), sealedBytes: 1_000 };
    const sealed = { inForceAt: at, inForceOn: testDay, ...papers, ...fields };
    for (const state of states)
      await tx
        .update(agreement)
        .set(state === "in-force" ? { ...sealed, state } : { state })
        .where(eq(agreement.id, id));
    return id;
  });

/** An agreement in force, for tests about what follows from it. */
export const makeInForce = async (
  partnerId: string,
  templateVersion: string = currentTemplate.version,
): Promise<void> => {
  await makeBareAgreement(partnerId, wayIntoForce, { templateVersion });
};

const verified = { state: "verified", decidedAt: new Date() } as const;

const newPerson = (declarer: Actor): Promise<string> =>
  makePersonRow(partnerIdOf(declarer), `Sacha ${randomUUID().slice(0, 8)}`);

/** The certifications of two solution competencies and more, verified, each of another person (`personOf`). */
export const makeCompetent = async (
  declarer: Actor,
  personOf: (declarer: Actor, place: number) => Promise<string> = newPerson,
): Promise<void> => {
  const team = [
    ["VCP", "DCV"],
    ["VCP", "DCV"],
    ["VSP", null],
    ["VTSP", null],
  ] as const;
  for (const [place, [type, track]] of team.entries())
    await makeCredential(declarer, { personId: await personOf(declarer, place), type, track, ...verified });
};

/** A finished project that waits for review, unless told otherwise. */
export const makeDeployment = (
  declarer: Actor,
  fields: Parameters<typeof makeActivity>[1] & { customer: string },
): Promise<string> => {
  const reference = `PRJ-${randomUUID().slice(0, 8)}`;
  return makeActivity(declarer, { kind: "deployment", amountCents: null, currency: null, reference, ...fields });
};

export const makeVerifiedDeployments = async (declarer: Actor, count: number): Promise<void> => {
  for (let place = 1; place <= count; place += 1)
    await makeDeployment(declarer, { customer: `Client ${place}`, ...verified });
};

/** The signatory's mandate with a proof that can be read, confirmed by staff unless told otherwise. */
export const makeOwnMandate = async (
  signatory: Actor,
  fields: Partial<typeof mandate.$inferInsert> = verified,
): Promise<string> => {
  const proofFileId = await makeFile(signatory, "mandate.pdf");
  return writeUnaudited(testSystem(), async (tx) => {
    const id = randomUUID();
    const holder = { partnerId: partnerIdOf(signatory), accountId: signatory.accountId ?? "" };
    const facts = { capacity: "Managing director", fromOn: "2019-01-01", submittedAt: signatory.at, proofFileId };
    await tx.insert(mandate).values({ id, ...holder, ...facts, state: "declared", ...fields });
    return id;
  });
};
