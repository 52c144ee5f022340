import { describe, expect, it } from "vitest";
import { correctActivity } from "@/db/mutations/activity/correct";
import { declareActivity, editActivity, withdrawActivity } from "@/db/mutations/activity/declare";
import { rejectDeclaration, undoReview, verifyDeclaration } from "@/db/mutations/review/answer";
import { getActivity } from "@/db/queries/activity/list";
import { getReviewItem } from "@/db/queries/review/item";
import { loadFacts } from "@/db/queries/tier/facts";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { makeActivity } from "@/db/testing/declaration/rows";
import { activityInput, catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { later } from "@/lib/actor";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { evaluate } from "@/lib/evaluate/evaluate";
import { factsSchema } from "@/lib/evaluate/facts/schema";
import { nodeOf } from "@/lib/evaluate/trace/selectors";

await ensureProgramme();

const verified = { state: "verified", decidedAt: new Date() } as const;
const note = "Two days were counted twice.";
const monthOf = (owner: Actor, points = 12_000) =>
  makeActivity(owner, {
    ...{ kind: "cloud-service", occurredOn: "2019-08-01", points, amountCents: null, currency: null },
    ...verified,
  });
const correct = (actor: Actor, id: string, difference: number) =>
  correctActivity(actor, { id, rowVersion: 1, difference, note, proofFileId: null });
const verify = async (id: string, rowVersion = 1) =>
  verifyDeclaration(await makeActor(["reviewer"]), { kind: "activity", id, rowVersion });

describe("a correction", () => {
  it("is an entry of its own that refers to what it corrects, and both pages lead to each other", async () => {
    const owner = await makeActor(["owner"]);
    const id = await monthOf(owner);
    const made = await correct(owner, id, -2_000);
    const [of, correction] = [await getActivity(owner, id), await getActivity(owner, made.id)];
    expect(of).toMatchObject({ points: 12_000, state: "verified", corrections: [{ id: made.id, points: -2_000 }] });
    expect(correction).toMatchObject({
      ...{ state: "declared", points: -2_000, occurredOn: "2019-08-01", corrects: id, may: { correct: false } },
      corrected: { id, points: 12_000 },
    });
    const item = await getReviewItem(await makeActor(["reviewer"]), "activity", made.id, {});
    expect(item?.detail).toMatchObject({ corrects: { id, points: 12_000 } });
    expect(item?.thread).toMatchObject([{ decision: "commented", note }]);
  });

  it("counts once it is verified: the sum, the proof with both records, and facts that read again", async () => {
    const owner = await makeActor(["owner"]);
    const made = await correct(owner, await monthOf(owner), -2_000);
    const measured = async () => {
      const facts = await read(testSystem(), (tx) => loadFacts(tx, partnerIdOf(owner)));
      expect(factsSchema.parse(facts)).toEqual(facts);
      if (!facts) throw new Error("No facts");
      const node = nodeOf(evaluate(defaultEdition, facts, "2019-10-01").trace, "advanced/activity/cloud-service");
      return node?.kind === "measure" ? { total: node.total, because: node.because.length } : null;
    };
    expect(await measured()).toEqual({ total: 12_000, because: 1 });
    await verify(made.id);
    expect(await measured()).toEqual({ total: 10_000, because: 2 });
  });

  it("leaves nothing below zero, also of a return", async () => {
    const owner = await makeActor(["owner"]);
    const id = await monthOf(owner, 1_000);
    const below = "correction-below-zero difference:correction-below-zero";
    expect(await catchRefusal(correct(owner, id, -1_001))).toBe(below);
    await correct(owner, id, -600);
    expect(await catchRefusal(correct(owner, id, -500))).toBe(below);
    const sold = await makeActivity(owner, { amountCents: -5_000, ...verified });
    expect(await catchRefusal(correct(owner, sold, 5_001))).toBe(below);
    expect(await catchRefusal(correct(owner, sold, 5_000))).toBe("none");
  });

  it("is of a verified activity with an amount, and not of a correction", async () => {
    const owner = await makeActor(["owner"]);
    const refused = "correction-not-of-verified";
    const { id } = await declareActivity(owner, activityInput.cloud);
    expect(await catchRefusal(correct(owner, id, 100))).toBe(refused);
    const deployment = { kind: "deployment", amountCents: null, currency: null, ...verified } as const;
    expect(await catchRefusal(correct(owner, await makeActivity(owner, deployment), 1))).toBe(refused);
    const made = await correct(owner, await monthOf(owner), 100);
    await verify(made.id);
    const again = correctActivity(owner, { id: made.id, rowVersion: 2, difference: 1, note, proofFileId: null });
    expect(await catchRefusal(again)).toBe(refused);
  });

  it("is declared by who declares its kind, and is unknown to everybody else", async () => {
    const owner = await makeActor(["owner"]);
    const partnerId = partnerIdOf(owner);
    const id = await makeActivity(owner, verified);
    expect(await catchRefusal(correct(await makeActor(["contributor"], { partnerId }), id, -1))).toBe("not-found");
    expect(await catchRefusal(correct(await makeActor(["owner"]), id, -1))).toBe("not-found");
    const month = await monthOf(owner);
    expect(await catchRefusal(correct(await makeActor(["viewer"], { partnerId }), month, -1))).toBe("not-permitted");
    expect(await catchRefusal(correct(await makeActor(["finance"], { partnerId }), id, -1))).toBe("none");
  });

  it("is corrected itself while it waits, but for its day, and withdrawn", async () => {
    const owner = await makeActor(["owner"]);
    const id = await monthOf(owner);
    const made = await correct(owner, id, -2_000);
    const input = { ...activityInput.cloud, id: made.id, occurredOn: "2019-08", points: -1_000 };
    const moved = editActivity(owner, { ...input, rowVersion: 1, occurredOn: "2019-07" });
    expect(await catchRefusal(moved)).toBe("invalid occurredOn:field-not-asked");
    const tooMuch = editActivity(owner, { ...input, rowVersion: 1, points: -12_001 });
    expect(await catchRefusal(tooMuch)).toBe("correction-below-zero points:correction-below-zero");
    await editActivity(owner, { ...input, rowVersion: 1 });
    expect((await getActivity(owner, id))?.corrections).toMatchObject([{ points: -1_000 }]);
    await withdrawActivity(owner, { id: made.id, rowVersion: 2 });
    expect((await getActivity(owner, id))?.corrections).toEqual([]);
  });

  it("stands in no one's way: the month is still declared once, and nothing else has points below zero", async () => {
    const owner = await makeActor(["owner"]);
    const id = await monthOf(owner);
    await correct(owner, id, 100);
    const again = declareActivity(owner, { ...activityInput.cloud, occurredOn: "2019-08" });
    expect(await catchRefusal(again)).toBe("duplicate-month occurredOn:duplicate-month");
    const below = declareActivity(owner, { ...activityInput.cloud, occurredOn: "2019-07", points: -1 });
    expect(await catchRefusal(below)).toBe("invalid points:points-impossible");
  });

  it("keeps the decision it rests on from being undone", async () => {
    const owner = await makeActor(["owner"]);
    const reviewer = await makeActor(["reviewer"]);
    const { id } = await declareActivity(owner, activityInput.cloud);
    const { undo } = await verifyDeclaration(reviewer, { kind: "activity", id, rowVersion: 1 });
    await correctActivity(owner, { id, rowVersion: 2, difference: -1, note, proofFileId: null });
    const undone = undoReview(later(reviewer, 1_000), { reviewId: undo ?? "" });
    expect(await catchRefusal(undone)).toBe("undo-too-late");
  });

  it("keeps the decision about another one from being undone that would leave less than nothing", async () => {
    const owner = await makeActor(["owner"]);
    const reviewer = await makeActor(["reviewer"]);
    const id = await monthOf(owner, 1_000);
    const undoOf = (taken: { undo: string | null }) =>
      catchRefusal(undoReview(later(reviewer, 1_000), { reviewId: taken.undo ?? "" }));
    const target = async (difference: number) =>
      ({ kind: "activity", id: (await correct(owner, id, difference)).id, rowVersion: 1 }) as const;
    const less = await target(-600);
    const rejected = await rejectDeclaration(reviewer, { ...less, reason: "other", note: "No" });
    const more = await verifyDeclaration(reviewer, await target(500));
    await correct(owner, id, -1_200);
    expect([await undoOf(rejected), await undoOf(more)]).toEqual(["undo-too-late", "undo-too-late"]);
    const small = await verifyDeclaration(reviewer, await target(-100));
    expect(await undoOf(small)).toBe("none");
  });
});
