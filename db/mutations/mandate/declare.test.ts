import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { signAgreement } from "@/db/mutations/agreement/sign";
import { listMandates } from "@/db/queries/mandate/list";
import { file } from "@/db/schema/partner";
import {
  makeAgreementCompany,
  makeOfferedAgreement,
  makeSigner,
  setMandate,
  shownSigning,
  stepUpFor,
} from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { partnerIdOf, testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { declareMandate, editMandate, endMandate } from "./declare";

const makeProof = (actor: Actor): Promise<string> =>
  writeUnaudited(testSystem(), async (tx) => {
    const id = randomUUID();
    await tx.insert(file).values({
      id,
      partnerId: partnerIdOf(actor),
      storageKey: id,
      name: "kbis.pdf",
      mediaType: "application/pdf",
      sizeBytes: 10,
      sha256: "a".repeat(64),
      createdBy: actor.accountId,
      createdAt: new Date(),
    });
    return id;
  });

const typed = async (actor: Actor) => ({
  capacity: "Présidente",
  fromOn: "2019-01-01",
  untilOn: "",
  proofFileId: await makeProof(actor),
});

const mine = async (actor: Actor, id: string) => {
  const found = (await listMandates(actor)).mandates.find((one) => one.id === id);
  if (!found) throw new Error("No such mandate");
  return found;
};

describe("a mandate", () => {
  it("is declared by its holder with evidence, and lets them sign from its first day", async () => {
    const signatory = await makeSigner(["signatory"], await makeAgreementCompany());
    const { id } = await declareMandate(signatory, await typed(signatory));
    expect(await mine(signatory, id)).toMatchObject({
      state: "declared",
      isUsable: true,
      may: { edit: true, end: true },
    });
  });

  it("needs evidence of the same company", async () => {
    const signatory = await makeSigner(["signatory"], await makeAgreementCompany());
    const stranger = await makeSigner(["signatory"], await makeAgreementCompany());
    const input = { ...(await typed(signatory)), proofFileId: await makeProof(stranger) };
    expect(await catchRefusal(declareMandate(signatory, input))).toBe("invalid proofFileId:file-unknown");
  });

  it("is not declared by a contributor, and does not exist for another company", async () => {
    const contributor = await makeSigner(["contributor"], await makeAgreementCompany());
    expect(await catchRefusal(declareMandate(contributor, await typed(contributor)))).toBe("not-permitted");
    const signatory = await makeSigner(["signatory"], await makeAgreementCompany());
    const { id } = await declareMandate(signatory, await typed(signatory));
    const stranger = await makeSigner(["owner"], await makeAgreementCompany());
    expect(await catchRefusal(endMandate(stranger, { id, rowVersion: 1, reason: "x" }))).toBe("not-found");
  });

  it("changes only the requested fields, and waits again", async () => {
    const signatory = await makeSigner(["signatory"], await makeAgreementCompany());
    const input = await typed(signatory);
    const { id } = await declareMandate(signatory, input);
    await setMandate(id, { state: "more-asked", askedFields: ["capacity"] });
    await editMandate(signatory, { id, rowVersion: 1, ...input, capacity: "Directrice", fromOn: "2018-01-01" });
    expect(await mine(signatory, id)).toMatchObject({
      state: "declared",
      capacity: "Directrice",
      fromOn: "2019-01-01",
    });
  });

  it("no longer changes once something was signed under it", async () => {
    const { signatory, mandateId, id } = await makeOfferedAgreement();
    const shown = await shownSigning(id);
    await stepUpFor(signatory, shown);
    await signAgreement(signatory, shown);
    const edit = { id: mandateId, rowVersion: 1, ...(await typed(signatory)) };
    expect(await catchRefusal(editMandate(signatory, edit))).toBe("mandate-signed-under");
  });

  it("ends: nothing new is signed under it", async () => {
    const { signatory, mandateId, id } = await makeOfferedAgreement();
    await setMandate(mandateId, { state: "verified" });
    const shown = await shownSigning(id);
    await stepUpFor(signatory, shown);
    await endMandate(signatory, { id: mandateId, rowVersion: 1, reason: "Départ" });
    expect(await mine(signatory, mandateId)).toMatchObject({ state: "ended", untilOn: "2019-10-01", isUsable: false });
    expect(await catchRefusal(signAgreement(signatory, shown))).toBe("mandate-required");
  });
});
