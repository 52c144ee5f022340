import { describe, expect, it } from "vitest";
import { benefitAnswer } from "@/lib/answer/benefit";
import { benefitStanding, usableUntil } from "@/lib/benefit/demotion";
import { type HeldLevel, proveBenefit } from "@/lib/benefit/entitlement";
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
    expect(standingOn("2020-03-01", { demotion })).toEqual({ state: "kept", lostOn: "2020-02-01", until, amount: 5 });
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
    expect(usableUntil({ state: "stopped", on: "2020-02-01" }, null)).toBe("");
  });

  it("was never given to a company that never had the tier", () => {
    const never = proveBenefit(sampleBenefit(), defaultEdition, level("registered"));
    expect(benefitStanding(never, defaultEdition, [], "2020-03-01")).toEqual({ state: "not-given" });
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
    const { benefits } = benefitAnswer({ kind: "benefit", edition, facts, on: "2020-03-01", known, decisions });
    expect(benefits.map(({ standing }) => standing)).toEqual([
      { state: "kept", lostOn: "2020-02-20", until: "2020-04-20", amount: 5 },
      { state: "kept", lostOn: "2020-02-15", until: "2020-04-15", amount: 1 },
    ]);
  });

  it("rests on the tier kept during the grace period, not on the one earned", () => {
    const begun = { decidedOn: "2020-01-01", reviewsFrom: "2020-01-01" };
    const standing = { tier: "advanced", kind: "promotion" as const, before: null, ...begun };
    const { level: held, benefits } = benefitAnswer({
      ...{ kind: "benefit", edition, facts, on: "2020-03-01", decisions: [] },
      known: { standing, shortfall: null, isDisputed: false },
    });
    expect(held.tier).toBe("advanced");
    expect(benefits[0]?.isEntitled).toBe(true);
  });
});
