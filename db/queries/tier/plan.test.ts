import { beforeAll, describe, expect, it } from "vitest";
import { assignStep, endPlan } from "@/db/mutations/tier/plan";
import { getPlan } from "@/db/queries/tier/plan";
import { getScenarioFacts, getScenarioGround } from "@/db/queries/tier/scenario";
import { makeActivity, makePersonRow } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { actorOnDay, makeActor, partnerIdOf, visitorActor } from "@/db/testing/factories";
import { makePlanFor } from "@/db/testing/tier/plan";
import type { Actor } from "@/lib/actor";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { Move } from "@/lib/plan/scenario/move";
import { partnerRoles, type Role } from "@/lib/role";

const moves: Move[] = [{ move: "sign" }, { move: "licences", cents: 9_000_000 }, { move: "deployments", count: 2 }];

let owner: Actor;
let planned: Awaited<ReturnType<typeof makePlanFor>>;

beforeAll(async () => {
  owner = await makeActor(["owner"]);
  planned = await makePlanFor(owner, moves);
  const verified = { state: "verified", decidedAt: new Date() } as const;
  await makeActivity(owner, { amountCents: 4_321_000, customer: "Port", ...verified });
});

const as = (role: Role): Promise<Actor> => makeActor([role], { partnerId: partnerIdOf(owner) });
const seesRevenue = (role: Role): boolean => role === "owner" || role === "finance";
const mayPlan = (role: Role): boolean => role === "owner" || role === "contributor";

describe("the plan of a company", () => {
  it("names the people of its steps", async () => {
    const other = await makeActor(["owner"]);
    const [ada] = [await makePersonRow(partnerIdOf(other), "Ada Test"), await makePersonRow(partnerIdOf(other), "Bo")];
    await makePlanFor(other, [{ move: "exam", person: ada, type: "VCP", track: "DCV" }]);
    expect((await getPlan(other)).names).toEqual({ [ada]: "Ada Test" });
  });

  it("has its steps in order, with who made it and when", async () => {
    const { plan, currency } = await getPlan(owner);
    expect(plan).toMatchObject({ id: planned.id, madeAt: owner.at, on: "2019-10-01" });
    expect(plan?.madeBy).toMatch(/^Person /);
    expect(plan?.steps.map(({ move, owner: assigned, dueOn }) => [move, assigned, dueOn])).toEqual(
      moves.map((move) => [move, null, null]),
    );
    expect(currency).toBe(defaultEdition.currency);
  });

  it.each(partnerRoles)(
    "is read by a %s, who sees the amounts reached and the members as their role says",
    async (role) => {
      const reader = await as(role);
      const { plan, may, members } = await getPlan(reader);
      expect(may).toEqual({ plan: mayPlan(role) });
      expect(members.some(({ id }) => id === reader.accountId)).toBe(mayPlan(role));
      const [, licences, deployments] = plan?.steps ?? [];
      expect(Object.keys(licences?.tick ?? {}).length > 1).toBe(seesRevenue(role));
      expect(Object.keys(deployments?.tick ?? {}).length).toBeGreaterThan(1);
    },
  );

  it("shows who a step is assigned to and until when", async () => {
    const host = await makeActor(["owner"]);
    const { steps } = await makePlanFor(host);
    const [step = { id: "", rowVersion: 0 }] = steps;
    await assignStep(host, { ...step, ownerId: host.accountId ?? "", dueOn: "2020-01-31" });
    expect((await getPlan(host)).plan?.steps).toMatchObject([
      { id: step.id, owner: { id: host.accountId }, dueOn: "2020-01-31", rowVersion: step.rowVersion + 1 },
    ]);
  });

  it("is none for a new company, for another company, and once it ended", async () => {
    const stranger = await makeActor(["owner"]);
    expect(await getPlan(stranger)).toMatchObject({ plan: null, names: {}, members: [], may: { plan: true } });
    const { id } = await makePlanFor(stranger);
    await endPlan(stranger, { id });
    expect((await getPlan(stranger)).plan).toBeNull();
  });

  it("is refused to who acts for no company", async () => {
    for (const actor of [await makeActor(["programme-manager"]), visitorActor()]) {
      expect(await catchRefusal(getPlan(actor))).toBe("not-permitted");
      expect(await catchRefusal(getScenarioGround(actor))).toBe("not-permitted");
      expect(await catchRefusal(getScenarioFacts(actor))).toBe("not-permitted");
    }
  });
});

describe("the ground of a simulation", () => {
  let own: Awaited<ReturnType<typeof getScenarioGround>>;

  beforeAll(async () => {
    own = await getScenarioGround(owner);
  });

  it.each(partnerRoles)("has routes to the same tiers for a %s, amounts only where they may see them", async (role) => {
    const reader = await as(role);
    const [ground, facts] = await Promise.all([getScenarioGround(reader), getScenarioFacts(reader)]);
    // The moves are those found in the time a page has, which differ from one run to the next.
    expect(ground.ways.map(({ tier }) => tier)).toEqual(own.ways.map(({ tier }) => tier));
    expect(ground.may).toEqual({ seeRevenue: seesRevenue(role), plan: mayPlan(role) });
    expect(facts.includes("4321000")).toBe(seesRevenue(role));
    expect(JSON.stringify({ ...ground, facts, edition: null })).not.toContain("Port");
  });

  it("is that of the reader's day", async () => {
    const reader = actorOnDay(owner, "2020-02-02");
    const ground = await getScenarioGround(reader);
    expect(ground).toMatchObject({ on: "2020-02-02", edition: { id: defaultEdition.id } });
    expect(JSON.parse(await getScenarioFacts(reader)).partner).toBe(owner.partnerId);
  });

  it("of a new company has a route to every tier above the first", async () => {
    const { ways, names } = await getScenarioGround(await makeActor(["owner"]));
    expect(ways.map(({ tier }) => tier)).toEqual(["partner", "advanced", "principal"]);
    expect(names).toEqual({});
  });
});
