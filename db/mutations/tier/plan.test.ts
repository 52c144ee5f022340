import { describe, expect, it } from "vitest";
import { assignStep, endPlan, makePlan } from "@/db/mutations/tier/plan";
import { getPlan } from "@/db/queries/tier/plan";
import { getScenarioFacts } from "@/db/queries/tier/scenario";
import { makeActivity, makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { catchRefusal, decideActivity, decideCredential } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { makePlanFor } from "@/db/testing/tier/plan";
import type { Actor } from "@/lib/actor";
import type { Move } from "@/lib/plan/scenario/move";

const owner = await makeActor(["owner"]);
const partnerId = partnerIdOf(owner);
const stranger = await makeActor(["owner"]);
const colleague = (role: "contributor" | "viewer" | "finance"): Promise<Actor> => makeActor([role], { partnerId });
const sign: Move[] = [{ move: "sign" }];

const marks = async (actor: Actor): Promise<(boolean | null)[]> =>
  (await getPlan(actor)).plan?.steps.map(({ tick }) => tick?.isDone ?? null) ?? [];

describe("a plan", () => {
  it("is made by an owner or a contributor, and replaces the one before", async () => {
    await makePlan(owner, { moves: sign });
    await makePlan(await colleague("contributor"), { moves: [...sign, { move: "deployments", count: 2 }] });
    expect((await getPlan(owner)).plan?.steps.map(({ move }) => move?.move)).toEqual(["sign", "deployments"]);
    expect(await catchRefusal(makePlan(await colleague("viewer"), { moves: sign }))).toBe("not-permitted");
    expect(await catchRefusal(makePlan(await makeActor(["administrator"]), { moves: sign }))).not.toBe("none");
  });

  it("has no step of a kind of activity that the edition does not count", async () => {
    const moves: Move[] = [...sign, { move: "points:unheard-of", points: 2 }];
    expect(await catchRefusal(makePlan(owner, { moves }))).toBe("stale");
  });

  it("is one plan when two make it at once", async () => {
    const first = await makeActor(["owner"]);
    const second = await makeActor(["contributor"], { partnerId: partnerIdOf(first) });
    await Promise.all([first, second, first, second].map((one) => makePlan(one, { moves: sign })));
    expect((await getPlan(first)).plan?.steps).toHaveLength(1);
  });

  it("of another company is neither shown nor changed", async () => {
    const { id, steps } = await makePlanFor(owner);
    const [step = { id, rowVersion: 1 }] = steps;
    expect((await getPlan(stranger)).plan).toBeNull();
    expect(await catchRefusal(assignStep(stranger, { ...step, ownerId: "", dueOn: "2020-01-31" }))).toBe("not-found");
    expect(await catchRefusal(endPlan(stranger, { id }))).toBe("not-found");
  });

  it("assigns a step to a member with a due day, unless the step changed meanwhile", async () => {
    const { steps } = await makePlanFor(owner);
    const [step = { id: "", rowVersion: 0 }] = steps;
    const helper = await colleague("contributor");
    const ownerId = helper.accountId ?? "";
    await assignStep(owner, { ...step, ownerId, dueOn: "2020-01-31" });
    expect((await getPlan(owner)).plan?.steps[0]).toMatchObject({ owner: { id: ownerId }, dueOn: "2020-01-31" });
    expect(await catchRefusal(assignStep(owner, { ...step, ownerId: "", dueOn: "" }))).toBe("stale");
    const outsider = { id: step.id, rowVersion: 2, ownerId: stranger.accountId ?? "", dueOn: "" };
    expect(await catchRefusal(assignStep(owner, outsider))).toBe("invalid ownerId:owner-unknown");
  });

  it("marks a step as done once its record is verified", async () => {
    const person = await makePersonRow(partnerId);
    await makePlanFor(owner, [
      { move: "exam", person, type: "VCP", track: "DCV" },
      { move: "licences", cents: 5_000_000 },
    ]);
    const claim = await makeCredential(owner, { personId: person, earnedOn: "2019-10-01" });
    const order = await makeActivity(owner, { occurredOn: "2019-10-01" });
    expect(await marks(owner)).toEqual([false, false]);
    await decideCredential(claim, { state: "verified" });
    await decideActivity(order, { state: "verified" });
    expect(await marks(owner)).toEqual([true, true]);
  });

  it("shows neither amount nor state of a revenue step to a reader who may not see revenue", async () => {
    const planned = { id: expect.any(String), owner: null, dueOn: null, rowVersion: 1 };
    for (const cents of [1, 5_000_000]) {
      await makePlanFor(owner, [{ move: "licences", cents }]);
      for (const role of ["viewer", "contributor"] as const)
        expect((await getPlan(await colleague(role))).plan?.steps).toEqual([
          { ...planned, move: null, tick: null, kind: "licence-revenue" },
        ]);
    }
    expect((await getPlan(await colleague("finance"))).plan?.steps[0]?.tick).toMatchObject({ need: 5_000_000 });
  });

  it("takes no revenue step from those who may not see revenue", async () => {
    const moves: Move[] = [...sign, { move: "licences", cents: 6_123_400 }];
    expect(await catchRefusal(makePlan(await colleague("contributor"), { moves }))).toBe("plan-with-revenue");
    expect(await catchRefusal(makePlan(owner, { moves }))).toBe("none");
  });

  it("is hidden once it has ended, and its steps take no owner", async () => {
    const { id, steps } = await makePlanFor(owner);
    const [step = { id, rowVersion: 1 }] = steps;
    await endPlan(owner, { id });
    expect((await getPlan(owner)).plan).toBeNull();
    expect(await catchRefusal(endPlan(owner, { id }))).toBe("stale");
    expect(await catchRefusal(assignStep(owner, { ...step, ownerId: "", dueOn: "" }))).toBe("stale");
  });
});

describe("the facts of a simulation", () => {
  it("contain no amount for a reader who may not see revenue, and give the same tier", async () => {
    const seller = await makeActor(["owner"]);
    const viewer = await makeActor(["viewer"], { partnerId: partnerIdOf(seller) });
    const order = await makeActivity(seller, { amountCents: 12_345_678, occurredOn: "2019-09-01" });
    await decideActivity(order, { state: "verified" });
    const facts = await getScenarioFacts(viewer);
    expect(facts).not.toContain("12345678");
    expect(JSON.parse(facts).activity).toMatchObject([{ kind: "licence-revenue", amountCents: 10_000_000 }]);
    expect(await getScenarioFacts(seller)).toContain("12345678");
  });
});
