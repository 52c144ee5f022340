import { describe, expect, it } from "vitest";
import { allocationsOf, isStillUsable, leftIn, type RequestSum } from "@/lib/benefit/account";
import { expiryOf, periodOn } from "@/lib/benefit/period";
import { sampleBenefit } from "@/lib/benefit/testing/sample-benefit";

const benefit = sampleBenefit();
const period = periodOn(benefit, "2020-03-01");
const request = (parts: Partial<RequestSum>): RequestSum => ({
  ...{ id: "r", benefitId: "example", state: "verified", amount: 2, currency: null, periodFrom: "2020-01-01" },
  ...{ expiresOn: "2021-01-01" },
  ...parts,
});

describe("the period of a benefit", () => {
  it.each([
    ["year", "2020-03-01", "2020-01-01", "2021-01-01"],
    ["quarter", "2020-12-31", "2020-10-01", "2021-01-01"],
    ["month", "2020-02-29", "2020-02-01", "2020-03-01"],
    ["once", "2020-02-29", "0001-01-01", "9999-12-31"],
  ] as const)("of a %s on %s runs from %s to %s", (name, on, from, until) => {
    const measure = { of: "money", currency: "EUR", period: name } as const;
    expect(periodOn({ measure }, on)).toEqual({ from, until });
  });

  it("ends an allocation, unless the benefit says for how many months it is used", () => {
    expect(expiryOf({ validMonths: null }, "2020-03-01", period)).toBe("2021-01-01");
    expect(expiryOf({ validMonths: 6 }, "2020-08-31", period)).toBe("2021-02-28");
    expect(
      expiryOf({ validMonths: null }, "2020-03-01", periodOn({ measure: { of: "none" } }, "2020-03-01")),
    ).toBeNull();
  });
});

describe("what is left", () => {
  it("to ask for counts what waits and what is allocated in the period, and nothing refused", () => {
    const requests = [
      request({}),
      request({ id: "w", state: "declared", amount: 1 }),
      request({ id: "x", state: "rejected" }),
      request({ id: "y", state: "withdrawn" }),
      request({ id: "z", periodFrom: "2019-01-01" }),
      request({ id: "o", benefitId: "other" }),
    ];
    expect(leftIn({ benefit, amount: 5 }, period, requests, [])).toBe(2);
    expect(leftIn({ benefit, amount: 1 }, period, requests, [])).toBe(0);
  });

  it("to use of a benefit given at once counts its uses in the period", () => {
    const atOnce = { ...benefit, giving: "at-once" as const };
    const use = { benefitId: "example", requestId: null, amount: 2, periodFrom: "2020-01-01" };
    expect(leftIn({ benefit: atOnce, amount: 5 }, period, [], [use, { ...use, periodFrom: "2019-01-01" }])).toBe(3);
  });

  it("of an allocation ends with its expiry, or with the benefit", () => {
    const uses = [{ benefitId: "example", requestId: "r", amount: 1, periodFrom: "2020-01-01" }];
    const [given] = allocationsOf({ benefit, standing: { state: "given" } }, [request({})], uses);
    expect(given).toEqual({ requestId: "r", amount: 2, used: 1, left: 1, usableUntil: "2021-01-01" });
    const [ended] = allocationsOf({ benefit, standing: { state: "stopped", on: "2020-02-01" } }, [request({})], []);
    expect([given, ended].map((one) => one && isStillUsable(one, "2020-12-31"))).toEqual([true, false]);
    expect(isStillUsable({ usableUntil: "2021-01-01" }, "2021-01-01")).toBe(false);
  });
});
