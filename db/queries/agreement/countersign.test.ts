import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { confirmBatch, createBatch } from "@/db/mutations/agreement/countersign-batch";
import { signAgreement } from "@/db/mutations/agreement/sign";
import { getCountersignPage } from "@/db/queries/agreement/countersign";
import { getBatch, listCountersignable, listDueBatches } from "@/db/queries/agreement/countersign-batch";
import { listAgreementsInHand } from "@/db/queries/agreement/in-hand";
import { countersignBatch } from "@/db/schema/countersign-batch";
import { makeBareAgreement, wayIntoForce } from "@/db/testing/agreement/in-force";
import { makeOfferedAgreement, makeSigner, setMandate, shownSigning, stepUpFor } from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, makeMembership, makePartner, testSystem, visitorActor } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import { type Actor, later, mintActor } from "@/lib/actor";
import { vendorRoles } from "@/lib/role";

let countersigner: Actor;
let reviewer: Actor;

beforeAll(async () => {
  countersigner = await makeSigner(["countersigner"]);
  reviewer = await makeActor(["reviewer"]);
});

/** An agreement that its partner signed under a mandate that a reviewer confirmed. */
const signed = async (decidedBy = reviewer) => {
  const offer = await makeOfferedAgreement();
  const shown = await shownSigning(offer.id);
  await stepUpFor(offer.signatory, shown);
  await signAgreement(offer.signatory, shown);
  const decided = { decidedBy: decidedBy.accountId, decidedAt: decidedBy.at };
  await setMandate(offer.mandateId, { state: "verified", ...decided });
  return { ...offer, shown };
};

/** A countersigner who is also the signatory of that company. */
const signatoryOnStaff = async (signatory: Actor): Promise<Actor> => {
  await makeMembership(signatory.accountId ?? "", null, ["countersigner"]);
  return mintActor({ ...signatory, side: "staff", partnerId: null, roles: ["countersigner"] });
};

describe("an agreement as staff sees it", () => {
  it("names the signer, the mandate and who confirmed it, and where the signed document lies", async () => {
    const { id, mandateId, shown } = await signed();
    const page = await getCountersignPage(countersigner, id);
    expect(page).toMatchObject({
      ...{ agreement: { id, state: "partner-signed" }, vendorName: "Éditeur Test SA", succession: null },
      mandate: { id: mandateId, state: "verified", isOwnDecision: false, delegatedBy: null },
      signed: { language: "fr", documentSha256: shown.documentSha256, storageKey: shown.documentSha256 },
      signer: { identity: { capacity: "Directrice générale" } },
    });
    expect(page.mandate?.proof).toMatchObject({ name: "mandate.pdf" });
    expect((await getCountersignPage(reviewer, id)).mandate?.isOwnDecision).toBe(true);
  });

  it.each([
    ["countersigner", { countersign: true, refuse: true, reviewMandate: true }],
    ["reviewer", { countersign: false, refuse: false, reviewMandate: true }],
    ["programme-manager", { countersign: false, refuse: false, reviewMandate: true }],
    ["administrator", { countersign: false, refuse: false, reviewMandate: false }],
    ["auditor", { countersign: false, refuse: false, reviewMandate: false }],
  ] as const)("once signed lets a %s do %j", async (role, may) => {
    const { id } = await signed();
    expect((await getCountersignPage(await makeActor([role]), id)).may).toEqual({
      ...{ ...may, withdraw: false, terminate: false },
    });
  });

  it("is never countersigned by the person who signed it", async () => {
    const { id, signatory } = await signed();
    const page = await getCountersignPage(await signatoryOnStaff(signatory), id);
    expect(page.may).toMatchObject({ countersign: false, refuse: false });
  });

  it.each(vendorRoles)("is withdrawn while offered, and ended while in force, by a %s", async (role) => {
    const reader = await makeActor([role]);
    const may = role === "countersigner" || role === "programme-manager";
    const of = async (states: Parameters<typeof makeBareAgreement>[1]) =>
      (await getCountersignPage(reader, await makeBareAgreement(await makePartner(), states))).may;
    expect(await of(["offered"])).toMatchObject({ withdraw: may, terminate: false, countersign: false });
    expect(await of(wayIntoForce)).toMatchObject({ withdraw: false, terminate: may, countersign: false });
    expect(await of([...wayIntoForce, "terminated"])).toMatchObject({ withdraw: false, terminate: false });
  });

  it("does not exist without its row, and is not for partners", async () => {
    const { id, signatory } = await makeOfferedAgreement();
    expect(await getCountersignPage(countersigner, id)).toMatchObject({ signer: null, signed: null, mandate: null });
    expect(await catchRefusal(getCountersignPage(countersigner, crypto.randomUUID()))).toBe("not-found");
    for (const stranger of [signatory, visitorActor()])
      expect(await catchRefusal(getCountersignPage(stranger, id))).toBe("not-permitted");
  });
});

describe("the agreements in hand", () => {
  it("are those to work on, then those offered, each the oldest first", async () => {
    const at = (minute: number) => ({ createdAt: new Date(Date.UTC(2001, 0, 1, 0, minute)) });
    const make = async (count: number, minute: number) =>
      makeBareAgreement(await makePartner(), wayIntoForce.slice(0, count), at(minute));
    const [offered, sealing, signedOne, inForce] = [
      await make(1, 0),
      await make(4, 3),
      await make(2, 2),
      await make(5, 1),
    ];
    const ids = (await listAgreementsInHand(reviewer)).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual([signedOne, sealing]);
    expect(ids).toContain(offered);
    expect(ids.indexOf(offered)).toBeGreaterThan(1);
    expect(ids).not.toContain(inForce);
  });

  it("are not for partners", async () => {
    const owner = await makeActor(["owner"]);
    expect(await catchRefusal(listAgreementsInHand(owner))).toBe("not-permitted");
  });
});

describe("what can be countersigned together", () => {
  const ids = async (actor: Actor, dualControl: boolean): Promise<string[]> =>
    (await listCountersignable(actor, dualControl)).rows.map(({ id }) => id);

  it("is signed under a confirmed mandate, the oldest signature first", async () => {
    const [first, second, unconfirmed] = [await signed(), await signed(), await signed()];
    await setMandate(unconfirmed.mandateId, { state: "declared" });
    const found = await ids(countersigner, false);
    expect(found.filter((id) => [first.id, second.id, unconfirmed.id].includes(id))).toEqual([first.id, second.id]);
  });

  it("leaves out what this person signed, and with dual control what they confirmed", async () => {
    const own = await signed(countersigner);
    expect(await ids(countersigner, false)).toContain(own.id);
    expect(await ids(countersigner, true)).not.toContain(own.id);
    expect(await ids(reviewer, true)).toContain(own.id);
    expect(await ids(await signatoryOnStaff(own.signatory), false)).not.toContain(own.id);
  });

  it.each(vendorRoles)("is read by a %s, and countersigned by countersigners", async (role) => {
    const { may } = await listCountersignable(await makeActor([role]), true);
    expect(may).toEqual({ countersign: role === "countersigner" });
  });

  it("is not for partners", async () => {
    const { signatory } = await signed();
    expect(await catchRefusal(listCountersignable(signatory, false))).toBe("not-permitted");
  });
});

describe("a list to countersign", () => {
  const drawUp = async () => {
    const own = [await signed(), await signed()];
    const list = await createBatch(countersigner, { ids: own.map(({ id }) => id), dualControl: false });
    return { list, own };
  };

  const confirm = async ({ id, sha256 }: { id: string; sha256: string }) => {
    const boxes = { read: true, authority: true, electronic: true } as const;
    const shown = { id, rowVersion: 1, language: "fr" as const, documentSha256: sha256, ...boxes };
    await stepUpFor(countersigner, shown, "agreement.countersign");
    await confirmBatch(later(countersigner, 1), shown);
  };

  const due = async (id: string) => (await listDueBatches(testSystem())).find((one) => one.id === id);

  it("shows its agreements in order, and lets only its maker confirm it, once", async () => {
    const { list, own } = await drawUp();
    const batch = await getBatch(countersigner, list.id);
    expect(batch).toMatchObject({ ...list, confirmedAt: null, finishedAt: null, may: { confirm: true } });
    expect(batch.items).toMatchObject([
      { position: 0, agreementId: own[0]?.id, state: "listed", code: null, isSealed: false, language: "fr" },
      { position: 1, agreementId: own[1]?.id, documentSha256: own[1]?.shown.documentSha256 },
    ]);
    expect((await getBatch(await makeActor(["countersigner"]), list.id)).may).toEqual({ confirm: false });
    expect((await getBatch(reviewer, list.id)).may).toEqual({ confirm: false });
  });

  it("is due, and found again among the lists, once it is confirmed and until it is finished", async () => {
    const { list, own } = await drawUp();
    const isListed = async () =>
      (await listCountersignable(reviewer, false)).batches.find(({ id }) => id === list.id)?.agreements ?? 0;
    expect(await due(list.id)).toBeUndefined();
    expect(await isListed()).toBe(0);
    await confirm(list);
    expect((await due(list.id))?.items.map(({ position }) => position)).toEqual([0, 1]);
    expect(await due(list.id)).toMatchObject({ accountId: countersigner.accountId });
    expect(await isListed()).toBe(own.length);
    expect((await getBatch(countersigner, list.id)).may).toEqual({ confirm: false });
    await writeUnaudited(testSystem(), async (tx) => {
      await tx.update(countersignBatch).set({ finishedAt: new Date() }).where(eq(countersignBatch.id, list.id));
    });
    expect(await due(list.id)).toBeUndefined();
    expect(await isListed()).toBe(own.length);
  });

  it("does not exist by another id, and is not for partners", async () => {
    const { list, own } = await drawUp();
    expect(await catchRefusal(getBatch(countersigner, crypto.randomUUID()))).toBe("not-found");
    const signatory = own[0]?.signatory ?? visitorActor();
    expect(await catchRefusal(getBatch(signatory, list.id))).toBe("not-permitted");
  });
});
