import { describe, expect, it } from "vitest";
import { editBenefitRequest, requestBenefit } from "@/db/mutations/benefit/request";
import { takeBackBenefitUse } from "@/db/mutations/benefit/take-back";
import { recordBenefitUse } from "@/db/mutations/benefit/use";
import { setEditionBenefit } from "@/db/mutations/edition/benefit";
import { announceEdition, removeClause } from "@/db/mutations/edition/draft";
import { approveLess, undoReview, verifyDeclaration } from "@/db/mutations/review/answer";
import { endException } from "@/db/mutations/tier/exception";
import { listBenefits } from "@/db/queries/benefit/list";
import { findBenefitRequest } from "@/db/queries/benefit/request";
import { findEdition } from "@/db/queries/edition/list";
import { listHistory } from "@/db/queries/partner/history";
import { listThread } from "@/db/queries/review/item";
import { holdTier, insertBenefitRequest, makeBenefitRequest } from "@/db/testing/benefit/rows";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeDraft } from "@/db/testing/edition";
import { actorOnDay, makeActor, partnerIdOf, testDay } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { decideTierOf } from "@/db/testing/tier/decide";
import { makeException } from "@/db/testing/tier/exception";
import type { Actor } from "@/lib/actor";
import type { Benefit } from "@/lib/benefit/benefit";

withOwnDatabase();

const licences = "internal-use-licences";
const asked = { benefitId: licences, amount: 4, reason: "A demonstration lab", proofFileId: null };
const days = { benefitId: "training-days", requestId: null, usedOn: testDay, note: "Two engineers" };
const target = (id: string, rowVersion = 1) => ({ kind: "benefit" as const, id, rowVersion });

const company = async (until?: string): Promise<Actor> => {
  const owner = await makeActor(["owner"]);
  await holdTier(owner, "advanced", until);
  return owner;
};
const own = async (actor: Actor, id: string) =>
  (await listBenefits(actor)).benefits.find(({ benefit }) => benefit.id === id);
const approved = async (owner: Actor, on = testDay): Promise<string> => {
  const { id } = await requestBenefit(actorOnDay(owner, on), asked);
  await verifyDeclaration(actorOnDay(await makeActor(["reviewer"]), on), target(id));
  return id;
};
const use = (requestId: string, usedOn: string, amount = 1) => ({
  ...{ benefitId: licences, requestId, usedOn, amount, note: "" },
});

/** An edition from a day on, with a benefit changed or, for null, dropped. */
const announceWith = async (effectiveOn: string, id: string, change: Partial<Benefit> | null): Promise<void> => {
  const manager = await makeActor(["programme-manager"]);
  const draft = await makeDraft(manager);
  const body = (await findEdition(manager, draft.id))?.body;
  const place = body?.benefits?.findIndex((one) => one.id === id) ?? -1;
  const known = body?.benefits?.[place];
  if (!known) throw new Error(`No benefit ${id}`);
  const { id: _, ...benefit } = known;
  const lines = (change?.grants ?? benefit.grants).map((__, i) => i);
  if (change) await setEditionBenefit(manager, { ...draft, place, benefit: { ...benefit, ...change }, lines });
  else await removeClause(manager, { ...draft, path: ["benefits", place] });
  await announceEdition(manager, { id: draft.id, rowVersion: 2, effectiveOn, shortNoticeReason: "" });
};

describe("what was allocated", () => {
  it("is kept until its end under rules that ask for a higher tier, and under rules that drop the benefit", async () => {
    const owner = await company("2100-01-01");
    const id = await approved(owner, "2093-06-01");
    const other = await company("2100-01-01");
    const grant = {
      tier: "principal",
      competency: null,
      businessModel: null,
      amount: 5,
      source: "assumption",
    } as const;
    await announceWith("2093-07-01", licences, { grants: [grant] });
    const higher = actorOnDay(owner, "2093-07-02");
    expect(await own(higher, licences)).toMatchObject({
      isEntitled: false,
      allocations: [{ requestId: id, left: 4, usableUntil: "2094-06-01" }],
    });
    expect(await catchRefusal(recordBenefitUse(higher, use(id, "2093-07-02")))).toBe("none");
    await announceWith("2093-08-01", licences, null);
    const dropped = actorOnDay(owner, "2093-08-02");
    expect(await own(dropped, licences)).toMatchObject({
      ...{ standing: { state: "dropped" }, may: { ask: false, useAllocated: true } },
      allocations: [{ requestId: id, left: 3, usableUntil: "2094-06-01" }],
    });
    expect(await catchRefusal(recordBenefitUse(dropped, use(id, "2093-08-02")))).toBe("none");
    expect(await catchRefusal(requestBenefit(dropped, asked))).toBe("benefit-not-given");
    expect(await catchRefusal(recordBenefitUse(dropped, { ...use(id, "2093-08-02"), requestId: null }))).toBe(
      "benefit-not-given",
    );
    expect(
      (await listBenefits(actorOnDay(other, "2093-08-02"))).benefits.map(({ benefit }) => benefit.id),
    ).not.toContain(licences);
  });

  it("ends with a demotion, takes the uses before it that are written down later, and comes back with the tier", async () => {
    const owner = await makeActor(["owner"]);
    await decideTierOf(partnerIdOf(owner));
    const exception = await makeException(owner, "advanced");
    const id = await approved(owner);
    const manager = actorOnDay(await makeActor(["programme-manager"]), "2019-10-20");
    await endException(manager, { id: exception, reason: "The merger failed." });
    const ended = "2020-01-18";
    const late = actorOnDay(owner, "2020-02-01");
    expect((await own(late, licences))?.allocations).toMatchObject([{ usableUntil: ended }]);
    expect(await catchRefusal(recordBenefitUse(late, use(id, ended)))).toContain("benefit-over");
    expect(await catchRefusal(recordBenefitUse(late, use(id, "2020-01-17")))).toBe("none");
    const before = { ...days, usedOn: "2019-10-19", amount: 1 };
    expect(await catchRefusal(recordBenefitUse(late, before))).toBe("none");
    expect(await catchRefusal(recordBenefitUse(late, { ...before, usedOn: "2019-10-20" }))).toContain("benefit-over");
    await holdTier(owner, "advanced", "2021-01-01");
    expect((await own(late, licences))?.allocations).toMatchObject([{ left: 3, usableUntil: "2020-10-01" }]);
    expect(await catchRefusal(recordBenefitUse(late, use(id, "2020-02-01")))).toBe("none");
  });
});

describe("a use written down later", () => {
  it("counts in the period of its day", async () => {
    const owner = await company("2022-01-01");
    await decideTierOf(partnerIdOf(owner));
    const january = actorOnDay(owner, "2020-01-05");
    await recordBenefitUse(january, { ...days, usedOn: "2019-12-30", amount: 5 });
    expect((await own(january, "training-days"))?.left).toBe(5);
    const again = { ...days, usedOn: "2019-12-31", amount: 1 };
    expect(await catchRefusal(recordBenefitUse(january, again))).toContain("benefit-exceeded");
    expect(await catchRefusal(recordBenefitUse(january, { ...days, usedOn: "2018-12-31", amount: 1 }))).toBe(
      "benefit-not-given",
    );
  });
});

describe("a request", () => {
  it("is not approved after the end of what it would allocate, nor corrected: it is made again", async () => {
    const owner = await company("2022-01-01");
    const benefit = (await own(owner, licences))?.benefit as Benefit;
    const id = await insertBenefitRequest(owner, { benefit: { ...benefit, validMonths: null } });
    const reviewer = actorOnDay(await makeActor(["reviewer"]), "2020-01-01");
    expect(await catchRefusal(verifyDeclaration(reviewer, target(id)))).toBe("benefit-period-over");
    const late = actorOnDay(owner, "2020-01-01");
    expect(await catchRefusal(editBenefitRequest(late, { ...asked, id, rowVersion: 1 }))).toBe("benefit-period-over");
    expect((await findBenefitRequest(owner, id))?.state).toBe("declared");
    expect(await catchRefusal(verifyDeclaration(actorOnDay(reviewer, "2019-12-31"), target(id)))).toBe("none");
  });

  it("in another measure than today's rules have is neither approved nor corrected", async () => {
    const owner = await company();
    const benefit = (await own(owner, licences))?.benefit as Benefit;
    const measure = { of: "units", name: { fr: "heures", en: "hours" }, period: "year" } as const;
    const id = await insertBenefitRequest(owner, { benefit: { ...benefit, measure }, amount: 30 });
    expect((await own(owner, licences))?.left).toBe(20);
    expect(await catchRefusal(verifyDeclaration(await makeActor(["reviewer"]), target(id)))).toBe("benefit-changed");
    expect(await catchRefusal(editBenefitRequest(owner, { ...asked, id, rowVersion: 1 }))).toBe("benefit-changed");
  });

  it("for a benefit without an amount is made again once what it gave has ended", async () => {
    const owner = await company("2096-01-01");
    await announceWith("2094-01-01", "partner-portal", { giving: "on-request", validMonths: 6 });
    const request = { benefitId: "partner-portal", amount: null, reason: "Access", proofFileId: null };
    const on = (day: string) => actorOnDay(owner, day);
    const { id } = await requestBenefit(on("2094-01-02"), request);
    expect(await catchRefusal(requestBenefit(on("2094-01-02"), request))).toBe("benefit-asked");
    await verifyDeclaration(actorOnDay(await makeActor(["reviewer"]), "2094-01-02"), target(id));
    expect(await catchRefusal(requestBenefit(on("2094-07-01"), request))).toBe("benefit-asked");
    expect((await own(on("2094-07-01"), "partner-portal"))?.may.ask).toBe(false);
    expect((await own(on("2094-07-02"), "partner-portal"))?.may.ask).toBe(true);
    expect(await catchRefusal(requestBenefit(on("2094-07-02"), request))).toBe("none");
  });

  it("is one of fifty that wait; those for funds do not count for members who may not see them", async () => {
    const owner = await company();
    const contributor = await makeActor(["contributor"], { partnerId: partnerIdOf(owner) });
    const funds = { benefitId: "development-funds", amount: 1 };
    for (let i = 0; i < 49; i += 1)
      await insertBenefitRequest(owner, i === 0 ? funds : { amount: 1, periodFrom: "2018-01-01" });
    expect(await catchRefusal(requestBenefit(contributor, { ...asked, amount: 1 }))).toBe("none");
    expect(await catchRefusal(requestBenefit(owner, { ...asked, amount: 1 }))).toBe("benefit-requests-waiting");
    expect(await catchRefusal(requestBenefit(contributor, { ...asked, amount: 1 }))).toBe("none");
    expect(await catchRefusal(requestBenefit(contributor, { ...asked, amount: 1 }))).toBe("benefit-requests-waiting");
  });
});

describe("a use that was written down in error", () => {
  const reason = "It was another company's.";

  it("is taken back by who wrote it, once, and is there to be used again", async () => {
    const owner = await company();
    const id = await approved(owner);
    const { id: used } = await recordBenefitUse(owner, use(id, testDay, 4));
    expect((await listBenefits(owner)).uses).toMatchObject([{ id: used, may: { takeBack: true } }]);
    await takeBackBenefitUse(owner, { id: used, reason });
    expect((await own(owner, licences))?.allocations).toMatchObject([{ used: 0, left: 4 }]);
    expect((await listBenefits(owner)).uses).toEqual([]);
    expect(await catchRefusal(takeBackBenefitUse(owner, { id: used, reason }))).toBe("stale");
    expect((await listHistory(owner, partnerIdOf(owner)))[0]).toMatchObject({
      ...{ kind: "benefit.use-taken-back", subjectId: used, data: { benefit: licences, reason } },
    });
  });

  it("is taken back by staff or a colleague who may record one, and by no viewer, other company or administrator", async () => {
    const owner = await company();
    const { id } = await recordBenefitUse(owner, { ...days, amount: 1 });
    const member = (role: "viewer" | "contributor") => makeActor([role], { partnerId: partnerIdOf(owner) });
    const [viewer, colleague] = [await member("viewer"), await member("contributor")];
    expect((await listBenefits(viewer)).uses[0]?.may).toEqual({ takeBack: false });
    expect(await catchRefusal(takeBackBenefitUse(viewer, { id, reason }))).toBe("not-permitted");
    expect((await listBenefits(colleague)).uses[0]?.may).toEqual({ takeBack: true });
    const other = await recordBenefitUse(owner, { ...days, amount: 1 });
    expect(await catchRefusal(takeBackBenefitUse(colleague, { id: other.id, reason }))).toBe("none");
    expect(await catchRefusal(takeBackBenefitUse(await company(), { id, reason }))).toBe("not-found");
    expect(await catchRefusal(takeBackBenefitUse(await makeActor(["administrator"]), { id, reason }))).toBe(
      "not-permitted",
    );
    expect(await catchRefusal(takeBackBenefitUse(await makeActor(["reviewer"]), { id, reason }))).toBe("none");
    expect((await own(owner, "training-days"))?.left).toBe(5);
  });

  it("no longer keeps an approval from being undone", async () => {
    const owner = await makeActor(["owner"]);
    const reviewer = await makeActor(["reviewer"]);
    const id = await makeBenefitRequest(owner);
    const { undo } = await verifyDeclaration(reviewer, target(id));
    const { id: used } = await recordBenefitUse(owner, use(id, testDay));
    expect(await catchRefusal(undoReview(reviewer, { reviewId: undo ?? "" }))).toBe("undo-too-late");
    await takeBackBenefitUse(owner, { id: used, reason });
    expect(await catchRefusal(undoReview(reviewer, { reviewId: undo ?? "" }))).toBe("none");
  });
});

describe("an approval of less than was asked for", () => {
  const note = "Two are enough for a lab.";

  it("allocates that, tells the partner why, and keeps what was asked for", async () => {
    const owner = await company();
    const { id } = await requestBenefit(owner, asked);
    const reviewer = await makeActor(["reviewer"]);
    await approveLess(reviewer, { id, rowVersion: 1, amount: 2, note });
    expect((await own(owner, licences))?.allocations).toMatchObject([{ requestId: id, amount: 2, left: 2 }]);
    expect((await own(owner, licences))?.left).toBe(18);
    expect(await findBenefitRequest(owner, id)).toMatchObject({ state: "verified", amount: 2, askedAmount: 4 });
    expect(await listThread(owner, "benefit", id)).toMatchObject([{ decision: "accepted", note }]);
    expect((await emailsAbout(id))[0]?.text).toContain(note);
  });

  it("is undone to what was asked for, and asks for less", async () => {
    const owner = await company();
    const { id } = await requestBenefit(owner, asked);
    const reviewer = await makeActor(["reviewer"]);
    const less = { id, rowVersion: 1, amount: 4, note };
    expect(await catchRefusal(approveLess(reviewer, less))).toBe("invalid amount:not-less");
    const { undo } = await approveLess(reviewer, { ...less, amount: 3 });
    await undoReview(reviewer, { reviewId: undo ?? "" });
    expect(await findBenefitRequest(owner, id)).toMatchObject({ state: "declared", amount: 4, askedAmount: null });
    expect(await catchRefusal(approveLess(owner, { ...less, rowVersion: 3, amount: 1 }))).toBe("not-permitted");
  });

  it("fits where the whole would not: in what is left to the company, and in the budget", async () => {
    const owner = await company();
    const id = await insertBenefitRequest(owner, { amount: 21 });
    const reviewer = await makeActor(["reviewer"]);
    expect(await catchRefusal(verifyDeclaration(reviewer, target(id)))).toBe("benefit-exceeded");
    expect(await catchRefusal(approveLess(reviewer, { id, rowVersion: 1, amount: 20, note }))).toBe("none");
  });
});
