import { describe, expect, it } from "vitest";
import { countersignAgreement } from "@/db/mutations/agreement/countersign";
import { signAgreement } from "@/db/mutations/agreement/sign";
import { verifyDeclaration } from "@/db/mutations/review/answer";
import { getCountersignPage } from "@/db/queries/agreement/countersign";
import { mandateHeld } from "@/db/queries/mandate/held";
import { makeFile } from "@/db/testing/agreement/documents";
import {
  giveMandate,
  makeOfferedAgreement,
  makeSigner,
  setMandate,
  shownSigning,
  stepUpFor,
} from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { actorOnDay, partnerIdOf } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { endMandate } from "./declare";
import { delegateMandate } from "./delegate";

const sign = async (actor: Actor, id: string): Promise<void> => {
  const shown = await shownSigning(id);
  await stepUpFor(actor, shown);
  await signAgreement(actor, shown);
};

const countersign = async (id: string): Promise<string> => {
  const countersigner = await makeSigner(["countersigner"]);
  const shown = { ...(await shownSigning(id)), dualControl: false };
  await stepUpFor(countersigner, shown, "agreement.countersign");
  return catchRefusal(countersignAgreement(countersigner, shown));
};

const verify = async (id: string, rowVersion: number): Promise<string> =>
  catchRefusal(verifyDeclaration(await makeSigner(["reviewer"]), { kind: "mandate", id, rowVersion }));

const mandateOn = async (id: string) => (await getCountersignPage(await makeSigner(["reviewer"]), id)).mandate;

const signed = async (fields: Parameters<typeof setMandate>[1] = { state: "declared" }) => {
  const offer = await makeOfferedAgreement();
  await setMandate(offer.mandateId, fields);
  await sign(offer.signatory, offer.id);
  return offer;
};

describe("a signing authority that ends between the signature and the countersignature", () => {
  it("lets the vendor countersign where it was verified before", async () => {
    const { signatory, mandateId, id } = await signed({ state: "verified" });
    await endMandate(signatory, { id: mandateId, rowVersion: 1, reason: "Départ" });
    expect(await mandateOn(id)).toMatchObject({ state: "ended", isOver: true });
    expect(await countersign(id)).toBe("none");
  });

  it("stays in review where it was not, signs nothing more, and lets the vendor countersign once it is verified", async () => {
    const { signatory, mandateId, id } = await signed();
    await endMandate(signatory, { id: mandateId, rowVersion: 1, reason: "Départ" });
    expect(await read(signatory, (tx) => mandateHeld(tx, signatory))).toBeNull();
    expect(await mandateOn(id)).toMatchObject({ state: "declared", isOver: true });
    expect(await countersign(id)).toBe("mandate-not-verified");
    expect(await catchRefusal(endMandate(signatory, { id: mandateId, rowVersion: 2, reason: "Départ" }))).toBe("stale");
    expect(await verify(mandateId, 2)).toBe("none");
    expect(await countersign(id)).toBe("none");
  });

  it("by its date changes nothing for what was signed", async () => {
    const { mandateId, id } = await signed({ state: "verified", untilOn: "2020-07-01" });
    await setMandate(mandateId, { untilOn: "2019-10-01" });
    expect(await mandateOn(id)).toMatchObject({ state: "verified", isOver: true });
    expect(await countersign(id)).toBe("none");
  });

  it("with the one that it was delegated from can still be verified and countersigned", async () => {
    const { signatory: holder, mandateId, id } = await makeOfferedAgreement();
    await setMandate(mandateId, { state: "verified", untilOn: "2020-07-01" });
    const colleague = await makeSigner(["signatory"], partnerIdOf(holder));
    const delegated = await delegateMandate(holder, {
      ...{ parentId: mandateId, accountId: colleague.accountId ?? "", capacity: "Directeur commercial" },
      ...{ fromOn: "2019-06-01", untilOn: "2020-01-01", proofFileId: await makeFile(holder, "delegation.pdf") },
    });
    await sign(colleague, id);
    await endMandate(holder, { id: mandateId, rowVersion: 1, reason: "Départ" });
    expect(await verify(delegated.id, 2)).toBe("none");
    expect(await countersign(id)).toBe("none");
  });

  it("on its first day ends with that day", async () => {
    const { signatory, mandateId, id } = await signed({ fromOn: "2019-10-01" });
    await endMandate(signatory, { id: mandateId, rowVersion: 1, reason: "Départ" });
    expect(await mandateOn(id)).toMatchObject({ state: "declared", untilOn: "2019-10-02", isOver: false });
    const tomorrow = actorOnDay(signatory, "2019-10-02");
    expect(await read(tomorrow, (tx) => mandateHeld(tx, tomorrow))).toBeNull();
  });

  it("is withdrawn as ever where nothing signed under it waits", async () => {
    const signatory = await makeSigner(["signatory"]);
    const id = await giveMandate(signatory);
    await endMandate(signatory, { id, rowVersion: 1, reason: "Erreur" });
    expect(await verify(id, 2)).not.toBe("none");
  });
});
