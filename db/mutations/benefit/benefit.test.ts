import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { setBudget } from "@/db/mutations/benefit/budget";
import { editBenefitRequest, requestBenefit, withdrawBenefitRequest } from "@/db/mutations/benefit/request";
import { recordBenefitUse } from "@/db/mutations/benefit/use";
import { rejectDeclaration, requestChanges, undoReview, verifyDeclaration } from "@/db/mutations/review/answer";
import { listBenefits } from "@/db/queries/benefit/list";
import { findBenefitRequest } from "@/db/queries/benefit/request";
import { getReviewItem } from "@/db/queries/review/item";
import { listQueue } from "@/db/queries/review/queue";
import { benefitRequest } from "@/db/schema/benefit";
import { makeFile } from "@/db/testing/agreement/documents";
import { holdTier, makeBenefitRequest } from "@/db/testing/benefit/rows";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { actorOnDay, makeActor, partnerIdOf, testDay, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";

const licences = "internal-use-licences";
const asked = { benefitId: licences, amount: 12, reason: "A demonstration lab", proofFileId: null };
const days = { benefitId: "training-days", requestId: null, usedOn: testDay, note: "Two engineers" };
const fresh = (id: string) => ({ id, rowVersion: 1 });
const target = (id: string, rowVersion = 1) => ({ kind: "benefit" as const, id, rowVersion });

const company = async (tier = "advanced"): Promise<Actor> => {
  const owner = await makeActor(["owner"]);
  await holdTier(owner, tier);
  return owner;
};
const member = (owner: Actor, role: "contributor" | "finance" | "viewer") =>
  makeActor([role], { partnerId: partnerIdOf(owner) });
const funds = async (owner: Actor, amount = 400_000) => ({
  ...{ benefitId: "development-funds", amount, reason: "A roadshow" },
  proofFileId: await makeFile(owner, "quote.pdf"),
});
const stateOf = async (id: string) => {
  const [row] = await read(testSystem(), (tx) => tx.select().from(benefitRequest).where(eq(benefitRequest.id, id)));
  return row;
};
const own = async (actor: Actor, id: string) =>
  (await listBenefits(actor)).benefits.find(({ benefit }) => benefit.id === id);

describe("a request for a benefit", () => {
  it("waits in the queue, and is approved with an end, a letter and an allocation", async () => {
    const owner = await company();
    const { id } = await requestBenefit(owner, asked);
    const reviewer = await makeActor(["reviewer"]);
    const queue = await listQueue(reviewer, { kind: "benefit" }, 500);
    expect(queue.items.find((one) => one.id === id)?.claim).toMatchObject({ kind: "benefit", isFunds: false });
    const item = await getReviewItem(reviewer, "benefit", id, {});
    expect(item?.detail).toMatchObject({ amount: 12, entitled: { amount: 20 }, allocated: 0 });
    await verifyDeclaration(reviewer, target(id));
    expect(await stateOf(id)).toMatchObject({ state: "verified", expiresOn: "2020-10-01" });
    const [letter] = await emailsAbout(id);
    expect(letter).toMatchObject({ template: "review-accepted", to: `${owner.accountId}@test.example` });
    expect(letter?.text).toContain("approuvé");
    expect((await own(owner, licences))?.allocations).toMatchObject([
      { requestId: id, amount: 12, used: 0, left: 12, usableUntil: "2020-10-01" },
    ]);
    expect((await own(owner, licences))?.left).toBe(8);
  });

  it("is never above what is left in the period, nor for what the company does not get", async () => {
    const owner = await company();
    expect(await catchRefusal(requestBenefit(owner, { ...asked, amount: 21 }))).toBe(
      "benefit-exceeded amount:benefit-exceeded",
    );
    const { id } = await requestBenefit(owner, asked);
    expect(await catchRefusal(requestBenefit(owner, { ...asked, amount: 9 }))).toContain("benefit-exceeded");
    await withdrawBenefitRequest(owner, fresh(id));
    expect(await catchRefusal(requestBenefit(owner, { ...asked, amount: 20 }))).toBe("none");
    expect(await catchRefusal(requestBenefit(await makeActor(["owner"]), asked))).toBe("benefit-not-given");
    expect(await catchRefusal(requestBenefit(owner, { ...asked, benefitId: "tier-badge" }))).toBe("benefit-not-given");
    expect(await catchRefusal(requestBenefit(owner, { ...asked, benefitId: "gold" }))).toBe("benefit-not-given");
    expect(await catchRefusal(requestBenefit(owner, { ...asked, amount: null }))).toBe("invalid amount:required");
  });

  it("needs the evidence that the benefit asks for, of the company itself", async () => {
    const owner = await company();
    const request = await funds(owner);
    expect(await catchRefusal(requestBenefit(owner, { ...request, proofFileId: null }))).toBe(
      "invalid proofFileId:required",
    );
    expect(await catchRefusal(requestBenefit(owner, { ...request, proofFileId: randomUUID() }))).toBe(
      "invalid proofFileId:file-unknown",
    );
    expect(await catchRefusal(requestBenefit(owner, request))).toBe("none");
  });

  it("is sent back, completed in the fields asked for, and refused with a reason", async () => {
    const owner = await company();
    const { id } = await requestBenefit(owner, asked);
    const reviewer = await makeActor(["reviewer"]);
    await requestChanges(reviewer, { ...target(id), fields: ["amount"], note: "Six are enough." });
    const edit = { id, rowVersion: 2, ...asked };
    expect(await catchRefusal(editBenefitRequest(owner, { ...edit, amount: 6, reason: "Else" }))).toContain(
      "field-not-asked",
    );
    await editBenefitRequest(owner, { ...edit, amount: 6 });
    await rejectDeclaration(reviewer, { ...target(id, 3), reason: "not-eligible", note: "" });
    expect(await findBenefitRequest(owner, id)).toMatchObject({ state: "rejected", amount: 6, may: { edit: false } });
    expect(await catchRefusal(withdrawBenefitRequest(owner, { id, rowVersion: 4 }))).toBe("decided");
  });

  it("is asked by the roles that may: funds by owners and finance, the rest by contributors too", async () => {
    const owner = await company();
    const [contributor, finance, viewer] = await Promise.all([
      member(owner, "contributor"),
      member(owner, "finance"),
      member(owner, "viewer"),
    ]);
    const small = { ...asked, amount: 1 };
    expect(await catchRefusal(requestBenefit(contributor, small))).toBe("none");
    expect(await catchRefusal(requestBenefit(finance, small))).toBe("none");
    expect(await catchRefusal(requestBenefit(viewer, small))).toBe("not-permitted");
    expect(await catchRefusal(requestBenefit(contributor, await funds(contributor)))).toBe("not-permitted");
    expect(await catchRefusal(requestBenefit(finance, await funds(finance)))).toBe("none");
    expect(await catchRefusal(requestBenefit(await makeActor(["reviewer"]), small))).toBe("not-permitted");
  });

  it("of another company does not exist", async () => {
    const [owner, stranger] = [await company(), await company()];
    const { id } = await requestBenefit(owner, asked);
    expect(await findBenefitRequest(stranger, id)).toBeNull();
    expect(await catchRefusal(withdrawBenefitRequest(stranger, fresh(id)))).toBe("not-found");
    expect(await catchRefusal(editBenefitRequest(stranger, { ...fresh(id), ...asked }))).toBe("not-found");
  });
});

describe("the use of a benefit", () => {
  it("is never above what is left, of an allocation or of what is given at once", async () => {
    const owner = await company();
    await recordBenefitUse(owner, { ...days, amount: 3 });
    expect(await catchRefusal(recordBenefitUse(owner, { ...days, amount: 3 }))).toContain("benefit-exceeded");
    expect((await own(owner, "training-days"))?.left).toBe(2);
    const id = await makeBenefitRequest(owner, { amount: 4 });
    const use = { ...days, benefitId: licences, requestId: id, amount: 4 };
    expect(await catchRefusal(recordBenefitUse(owner, use))).toBe("benefit-not-given");
    await verifyDeclaration(await makeActor(["reviewer"]), target(id));
    await recordBenefitUse(owner, use);
    expect(await catchRefusal(recordBenefitUse(owner, { ...use, amount: 1 }))).toContain("benefit-exceeded");
  });

  it("lies neither in the future nor after the end of the allocation", async () => {
    const owner = await company();
    const id = await makeBenefitRequest(owner, { amount: 4 });
    await verifyDeclaration(await makeActor(["reviewer"]), target(id));
    const use = { ...days, benefitId: licences, requestId: id, amount: 1 };
    expect(await catchRefusal(recordBenefitUse(owner, { ...use, usedOn: "2019-10-02" }))).toContain("day-in-future");
    expect(await catchRefusal(recordBenefitUse(owner, { ...use, usedOn: "2018-12-31" }))).toContain("day-too-old");
    await holdTier(owner, "advanced", "2022-01-01");
    const later = actorOnDay(owner, "2020-10-01");
    expect(await catchRefusal(recordBenefitUse(later, { ...use, usedOn: "2020-10-01" }))).toContain("benefit-over");
    expect(await catchRefusal(recordBenefitUse(later, { ...use, usedOn: "2020-09-30" }))).toBe("none");
  });

  it("by another company, or by a member who only reads, is refused", async () => {
    const owner = await company();
    const id = await makeBenefitRequest(owner);
    await verifyDeclaration(await makeActor(["reviewer"]), target(id));
    const use = { ...days, benefitId: licences, requestId: id, amount: 1 };
    expect(await catchRefusal(recordBenefitUse(await company(), use))).toBe("not-found");
    expect(await catchRefusal(recordBenefitUse(await member(owner, "viewer"), use))).toBe("not-permitted");
  });
});

describe("an approval", () => {
  it("stays within the budget, which is never set below what was allocated", async () => {
    const [manager, reviewer] = [await makeActor(["programme-manager"]), await makeActor(["reviewer"])];
    const period = { periodFrom: "2035-01-01", periodUntil: "2036-01-01" };
    const budget = { benefitId: licences, on: "2035-05-05", amount: 3, rowVersion: 1 };
    await setBudget(manager, budget);
    const [first, second] = [
      await makeBenefitRequest(await makeActor(["owner"]), period),
      await makeBenefitRequest(await makeActor(["owner"]), period),
    ];
    await verifyDeclaration(reviewer, target(first));
    expect(await catchRefusal(verifyDeclaration(reviewer, target(second)))).toBe("budget-exceeded");
    expect((await stateOf(second))?.state).toBe("declared");
    expect(await catchRefusal(setBudget(manager, { ...budget, rowVersion: 2, amount: 1 }))).toContain(
      "budget-below-allocated",
    );
    expect(await catchRefusal(setBudget(manager, { ...budget, amount: null }))).toBe("stale");
    await setBudget(manager, { ...budget, rowVersion: 2, amount: null });
    await verifyDeclaration(reviewer, target(second));
    expect(await catchRefusal(setBudget(reviewer, budget))).toBe("not-permitted");
    expect(await catchRefusal(setBudget(await makeActor(["owner"]), budget))).toBe("not-permitted");
  });

  it("is undone within seconds, unless the allocation was used", async () => {
    const owner = await company();
    const reviewer = await makeActor(["reviewer"]);
    const id = await makeBenefitRequest(owner);
    const { undo } = await verifyDeclaration(reviewer, target(id));
    await undoReview(reviewer, { reviewId: undo ?? "" });
    expect(await stateOf(id)).toMatchObject({ state: "declared", expiresOn: null });
    const again = await verifyDeclaration(reviewer, target(id, 3));
    await recordBenefitUse(owner, { ...days, benefitId: licences, requestId: id, amount: 1 });
    expect(await catchRefusal(undoReview(reviewer, { reviewId: again.undo ?? "" }))).toBe("undo-too-late");
  });

  it("is refused once the company has lost the tier", async () => {
    const owner = await makeActor(["owner"]);
    const id = await makeBenefitRequest(owner);
    const reviewer = actorOnDay(await makeActor(["reviewer"]), "2022-01-01");
    expect(await catchRefusal(verifyDeclaration(reviewer, target(id)))).toBe("benefit-not-given");
  });
});
