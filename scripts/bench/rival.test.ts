import { describe, expect, it } from "vitest";
import { defaultEdition as edition } from "@/lib/edition/catalogue/editions";
import type { MeasureRule } from "@/lib/edition/leaf-rule";
import {
  cloud,
  deployment,
  licence,
  sampleCredential,
  sampleFacts,
  samplePerson,
} from "@/lib/evaluate/testing/sample-facts";
import { quantile } from "./load";
import { countHolders, isInForce, servingAs, tierReached, totalOf } from "./rival";

const on = "2020-03-01";
const rule = { id: "r", source: "article", rule: "measure", atLeast: 1 } as const;
const sum = (measure: "licence-revenue" | "deployment"): MeasureRule => ({
  ...{ ...rule, measure, as: "sum" },
  over: { window: "trailing-months", months: 12 },
});
const average: MeasureRule = {
  ...{ ...rule, measure: "cloud-service", as: "monthly-average" },
  over: { window: "full-months", months: 12 },
};

describe("what the other engines are asked", () => {
  it("takes a higher certification for a lower one, never the reverse", () => {
    expect(servingAs(edition, "VCP")).toEqual(expect.arrayContaining(["VCP", "VCAP", "VCDX"]));
    expect(servingAs(edition, "VCAP")).not.toContain("VCP");
    expect(servingAs(edition, "VSP")).toEqual(["VSP"]);
  });

  it("counts people employed on the day who hold all that is asked, verified and in its time", () => {
    const held = sampleCredential("VCAP", "NV");
    const people = [
      samplePerson("counts", [held]),
      samplePerson("declared", [sampleCredential("VCP", "NV", { status: "declared" })]),
      samplePerson("expired", [sampleCredential("VCP", "NV", { expiresOn: on })]),
      samplePerson("tomorrow", [sampleCredential("VCP", "NV", { earnedOn: "2020-03-02" })]),
      samplePerson("left", [held], { employedUntil: on }),
      samplePerson("elsewhere", [sampleCredential("VCP", "DCV")]),
    ];
    const clause = { type: "VCP", tracks: ["NV"] };
    expect(countHolders(edition, sampleFacts({ people }), on, [clause])).toBe(1);
    expect(countHolders(edition, sampleFacts({ people }), on, [{ ...clause, tracks: null }])).toBe(2);
  });

  it("sums from the day after the same day a year ago up to today", () => {
    const activity = [
      ...["2019-03-01", "2019-03-02", "2020-03-01", "2020-03-02"].map((day, place) =>
        licence(`l${place}`, day, 10 ** place),
      ),
      ...["2019-03-01", "2019-03-02"].map((day, place) => deployment(`d${place}`, day)),
      { ...licence("foreign", on, 5_000), currency: "USD" },
    ];
    expect(totalOf(edition, sampleFacts({ activity }), on, sum("licence-revenue"))).toBe(110);
    expect(totalOf(edition, sampleFacts({ activity }), on, sum("deployment"))).toBe(1);
  });

  it("averages points over full months, without the month under way", () => {
    const activity = [cloud("first", "2019-03", 1_200), cloud("before", "2019-02", 999), cloud("now", "2020-03", 999)];
    expect(totalOf(edition, sampleFacts({ activity }), on, average)).toBe(100);
  });

  it("knows whether the agreement is in force, its last day excluded", () => {
    const until = (endsOn: string | null) => isInForce(sampleFacts({ agreement: { inForceOn: on, endsOn } }), on);
    expect([until(null), until("2020-03-02"), until(on), isInForce(sampleFacts({ agreement: null }), on)]).toEqual([
      ...[true, true, false, false],
    ]);
  });

  it("names the highest tier reached, else the first", () => {
    expect(tierReached(edition, ["partner", "advanced"])).toBe("advanced");
    expect(tierReached(edition, ["principal", "partner"])).toBe("principal");
    expect(tierReached(edition, [])).toBe("registered");
  });
});

describe("a share of the measured times", () => {
  const sorted = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

  it.each([
    [0, 1],
    [0.5, 6],
    [0.99, 10],
    [1, 10],
  ])("of %d lies below %d of the numbers from 1 to 10", (share, value) => {
    expect(quantile(sorted, share)).toBe(value);
  });

  it("is no number where nothing was measured", () => {
    expect(quantile([], 0.5)).toBeNaN();
  });
});
