import { describe, expect, it } from "vitest";
import { benefitAnswer } from "@/lib/answer/benefit";
import { allocationStanding, benefitStanding, usableUntil } from "@/lib/benefit/demotion";
import { type HeldLevel, proveBenefit } from "@/lib/benefit/entitlement";
import { pastLevels } from "@/lib/benefit/past-levels";
import { sampleBenefit } from "@/lib/benefit/testing/sample-benefit";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { sampleCredential, sampleFacts, samplePerson } from "@/lib/evaluate/testing/sample-facts";

const level = (tier: string): HeldLevel => ({ tier, competencies: [], businessModels: [] });
const past = [
  { level: level("registered"), until: "2020-02-20" },
  { level: level("advanced"), until: "2020-02-01" },
];
const standingOn = (on: string, demotion: Parameters<typeof sampleBenefit>[0]) =>
  benefitStanding(proveBenefit(sampleBenefit(demotion), defaultEdition, level("registered")), defaultEdition, past, on);

describe("a benefit after a demotion", () => {
  it("stops on the day of the demotion", () => {
    expect(standingOn("2020-03-01", { demotion: { effect: "stops" } })).toEqual({ state: "stopped", on: "2020-02-01" });
  });

  it("is kept for the days that the edition says, and no day longer", () => {
    const demotion = { effect: "keeps-days", days: 30 } as const;
    const until = "2020-03-02";
    const lost = { lostOn: "2020-02-01", tier: "advanced" };
    expect(standingOn("2020-03-01", { demotion })).toEqual({ state: "kept", ...lost, until, amount: 5 });
    expect(standingOn("2020-03-02", { demotion })).toEqual({ state: "stopped", on: until });
  });

  it("leaves what was allocated until it expires", () => {
    const standing = standingOn("2020-03-01", { demotion: { effect: "keeps-allocated" } });
    expect(standing).toMatchObject({ state: "kept", until: null });
    expect(usableUntil(standing, "2020-08-01")).toBe("2020-08-01");
  });

  it("ends an allocation at the earlier of its expiry and the days kept", () => {
    const standing = standingOn("2020-03-01", { demotion: { effect: "keeps-days", days: 30 } });
    expect([
      usableUntil(standing, "2020-08-01"),
      usableUntil(standing, null),
      usableUntil(standing, "2020-02-20"),
    ]).toEqual(["2020-03-02", "2020-03-02", "2020-02-20"]);
    expect(usableUntil({ state: "stopped", on: "2020-02-01" }, null)).toBe("2020-02-01");
    expect(usableUntil({ state: "stopped", on: "2020-02-01" }, "2020-01-15")).toBe("2020-01-15");
    expect(usableUntil({ state: "not-given" }, null)).toBe("");
  });

  it("was never given to a company that never had the tier", () => {
    const never = proveBenefit(sampleBenefit(), defaultEdition, level("registered"));
    expect(benefitStanding(never, defaultEdition, [], "2020-03-01")).toEqual({ state: "not-given" });
  });
});

describe("what was allocated", () => {
  const allocated = (parts: Parameters<typeof sampleBenefit>[0] = {}, allocatedOn = "2020-01-10") => ({
    ...{ benefit: sampleBenefit({ demotion: { effect: "stops" }, ...parts }), allocatedOn },
  });
  const standing = (one: ReturnType<typeof allocated>, tier: string, before: typeof past = past) =>
    allocationStanding(one, defaultEdition, level(tier), before, "2020-03-01");

  it("stays as long as the company has what gave it, whatever later rules ask for", () => {
    expect(standing(allocated(), "partner", [])).toEqual({ state: "given" });
  });

  it("stays where no demotion came after the approval", () => {
    expect(standing(allocated({}, "2020-02-21"), "registered")).toEqual({ state: "given" });
    expect(standing(allocated(), "registered", [])).toEqual({ state: "given" });
  });

  it("ends with a demotion after the approval, as the benefit said when it was asked for", () => {
    expect(standing(allocated(), "registered")).toEqual({ state: "stopped", on: "2020-02-01" });
    expect(standing(allocated({ demotion: { effect: "keeps-days", days: 60 } }), "registered")).toMatchObject({
      ...{ state: "kept", lostOn: "2020-02-01", until: "2020-04-01", tier: "advanced" },
    });
    expect(standing(allocated({ demotion: { effect: "keeps-allocated" } }), "registered")).toMatchObject({
      ...{ state: "kept", until: null },
    });
  });

  it("is not lost with a tier or a competency that later rules do not know", () => {
    const grant = {
      tier: "gold",
      competency: "alchemy",
      businessModel: null,
      amount: 5,
      source: "assumption",
    } as const;
    expect(standing(allocated({ grants: [grant] }), "registered")).toEqual({ state: "given" });
  });
});

describe("the answer of the engine", () => {
  const edition: Edition = {
    ...defaultEdition,
    id: "with-benefits",
    benefits: [
      sampleBenefit({ demotion: { effect: "keeps-days", days: 60 } }),
      sampleBenefit({
        id: "by-competency",
        grants: [
          { tier: null, competency: "network-virtualization", businessModel: null, amount: 1, source: "assumption" },
        ],
        demotion: { effect: "keeps-days", days: 60 },
      }),
    ],
  };
  const engineer = (id: string) =>
    samplePerson(id, [
      sampleCredential("VCP", "NV", { expiresOn: "2020-02-15" }),
      sampleCredential("VSP"),
      sampleCredential("VTSP"),
    ]);
  const facts = sampleFacts({ people: ["a", "b", "c", "d"].map(engineer) });
  const known = { standing: null, shortfall: null, isDisputed: false };

  it("finds the day on which a tier and a competency were lost", () => {
    const decisions = [
      { tier: "registered", on: "2020-02-20" },
      { tier: "partner", on: "2019-06-01" },
    ];
    const { benefits } = benefitAnswer({
      kind: "benefit",
      edition,
      facts,
      on: "2020-03-01",
      known,
      decisions,
      allocated: [],
    });
    expect(benefits.map(({ standing }) => standing)).toEqual([
      { state: "kept", lostOn: "2020-02-20", until: "2020-04-20", amount: 5, tier: "partner" },
      { state: "kept", lostOn: "2020-02-15", until: "2020-04-15", amount: 1, tier: "partner" },
    ]);
  });

  it("rests on the tier decided by then, on a day before today", () => {
    const decisions = [{ tier: "advanced", on: "2019-06-01" }];
    const question = { kind: "benefit" as const, edition, facts, known: null, decisions, allocated: [] };
    expect(benefitAnswer({ ...question, on: "2019-07-01" }).level.tier).toBe("advanced");
    expect(benefitAnswer({ ...question, on: "2019-07-01", decisions: [] }).level.tier).toBe("registered");
  });

  it("computes a past level once, however many benefits ask about it", () => {
    const levels = pastLevels(edition, facts, "2020-03-01", [{ tier: "partner", on: "2019-06-01" }]);
    const first = [...levels];
    expect(first.length).toBeGreaterThan(1);
    expect([...levels].every((one, i) => one === first[i])).toBe(true);
  });

  it("rests on the tier kept during the grace period, not on the one earned", () => {
    const begun = { decidedOn: "2020-01-01", reviewsFrom: "2020-01-01" };
    const standing = { tier: "advanced", kind: "promotion" as const, before: null, ...begun };
    const { level: held, benefits } = benefitAnswer({
      ...{ kind: "benefit", edition, facts, on: "2020-03-01", decisions: [], allocated: [] },
      known: { standing, shortfall: null, isDisputed: false },
    });
    expect(held.tier).toBe("advanced");
    expect(benefits[0]?.isEntitled).toBe(true);
  });
});
