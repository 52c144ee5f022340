import { describe, expect, it } from "vitest";
import { cloud, deployment, licence, sampleFacts } from "@/lib/evaluate/testing/sample-facts";
import { activityAmount, activityWhen, countsFrom } from "./activity";
import { isInForceOn } from "./agreement-in-force";
import { asIfSigned } from "./as-if-signed";
import { isConfidentialActivity, isConfidentialMeasure } from "./confidential";
import type { ActivityFacts } from "./facts";
import { sampleActivity } from "./sample-activity";

const reading = {
  id: "r1",
  kind: "seats:active",
  readOn: "2020-01-31",
  value: 40,
  status: "verified",
} as ActivityFacts;

describe("an activity among the facts", () => {
  it.each([
    ["an order", licence("l1", "2020-01-10", -500), -500, "2020-01-10", "2020-01-10"],
    ["a month of points", cloud("c1", "2019-12", 900), 900, "2019-12", "2020-01-01"],
    ["a deployment", deployment("d1", "2020-02-29"), 1, "2020-02-29", "2020-02-29"],
    ["a reading", reading, 40, "2020-01-31", "2020-01-31"],
  ])("that is %s adds %i on %s, and counts from %s", (_, one, amount, when, from) => {
    expect([activityAmount(one), activityWhen(one), countsFrom(one)]).toEqual([amount, when, from]);
  });

  it("is confidential where it is money, whatever it is called", () => {
    const own = { ...licence("l1", "2020-01-10", 1), kind: "sales:services" } as ActivityFacts;
    expect(
      [licence("l1", "2020-01-10", 1), own, cloud("c", "2020-01", 1), reading].map(isConfidentialActivity),
    ).toEqual([...[true, true, false, false]]);
    expect(isConfidentialMeasure("sales:services", "money")).toBe(true);
    expect(isConfidentialMeasure("licence-revenue", "event")).toBe(true);
    expect(isConfidentialMeasure("deployment", "event")).toBe(false);
  });
});

describe("a sample of activity", () => {
  const sample = { kind: "k", id: "s", on: "2020-03-15", amount: 3, currency: "EUR" };

  it.each([
    ["money", 1, 3],
    ["points", 12, 36],
    ["event", 3, 3],
    ["reading", 1, 3],
  ] as const)("told in %s is %i records that add up to %i, each with its own id", (shape, count, total) => {
    const told = sampleActivity(shape, sample);
    expect(told).toHaveLength(count);
    expect(told.reduce((sum, one) => sum + activityAmount(one), 0)).toBe(total);
    expect(new Set(told.map(({ id }) => id)).size).toBe(count);
  });

  it("of points fills the twelve months before its own", () => {
    const months = sampleActivity("points", sample).map(activityWhen);
    expect([months[0], months.at(-1)]).toEqual(["2019-03", "2020-02"]);
  });

  it("carries tags only where there are any", () => {
    expect(sampleActivity("money", { ...sample, tags: ["renewal"] })[0]).toMatchObject({ tags: ["renewal"] });
    expect(sampleActivity("money", { ...sample, tags: [] })[0]).not.toHaveProperty("tags");
  });
});

describe("an agreement", () => {
  const agreement = { inForceOn: "2019-01-01", endsOn: "2020-01-01" };

  it.each([
    ["2018-12-31", false],
    ["2019-01-01", true],
    ["2019-12-31", true],
    ["2020-01-01", false],
  ])("on %s is in force: %s", (day, isInForce) => {
    expect(isInForceOn(agreement, day)).toBe(isInForce);
  });

  it("without an end stays in force, and none never is", () => {
    expect(isInForceOn({ ...agreement, endsOn: null }, "2099-12-31")).toBe(true);
    expect(isInForceOn(null, "2019-06-01")).toBe(false);
  });

  it("is taken as signed only where none is in force that day", () => {
    const facts = sampleFacts({ agreement });
    expect(asIfSigned(facts, "2019-12-31")).toBe(facts);
    expect(asIfSigned(facts, "2020-01-01").agreement).toEqual({ inForceOn: "2020-01-01", endsOn: null });
    expect(facts.agreement).toEqual(agreement);
  });
});
