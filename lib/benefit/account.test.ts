import { describe, expect, it } from "vitest";
import {
  allocationsOf,
  isAskedOrHeld,
  isStillUsable,
  leftIn,
  type RequestSum,
  type UseSum,
  waitingOf,
} from "@/lib/benefit/account";
import { expiryOf, periodOn } from "@/lib/benefit/period";
import { sampleBenefit } from "@/lib/benefit/testing/sample-benefit";

const benefit = sampleBenefit();
const period = periodOn(benefit, "2020-03-01");
const request = (parts: Partial<RequestSum>): RequestSum => ({
  ...{ id: "r", benefitId: "example", benefit, state: "verified", amount: 2, periodFrom: "2020-01-01" },
  ...{ periodUntil: "2021-01-01", allocatedOn: "2020-01-15", expiresOn: "2021-01-01" },
  ...parts,
});

const use = (parts: Partial<UseSum> = {}): UseSum => ({
  ...{ benefitId: "example", requestId: null, benefit, amount: 2, currency: null, periodFrom: "2020-01-01" },
  ...{ periodUntil: "2021-01-01" },
  ...parts,
});
const measured = (measure: typeof benefit.measure) => sampleBenefit({ measure });
const hours = measured({ of: "units", name: { fr: "heures", en: "hours" }, period: "year" });

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
    expect(leftIn({ benefit: atOnce, amount: 5 }, period, [], [use(), use({ periodFrom: "2019-01-01" })])).toBe(3);
  });

  it("of an allocation ends with its expiry, or on the day on which what gave it was lost", () => {
    const [given] = allocationsOf("example", [request({})], [use({ requestId: "r", amount: 1 })], {});
    expect(given).toEqual({ requestId: "r", benefit, amount: 2, used: 1, left: 1, usableUntil: "2021-01-01" });
    const [ended] = allocationsOf("example", [request({})], [], { r: { state: "stopped", on: "2020-02-01" } });
    expect(ended?.usableUntil).toBe("2020-02-01");
    expect([given, ended].map((one) => one && isStillUsable(one, "2020-12-31"))).toEqual([true, false]);
    expect(isStillUsable({ usableUntil: "2021-01-01" }, "2021-01-01")).toBe(false);
  });

  it("adds up amounts of one measure only: not of another currency, unit or period", () => {
    const euros = measured({ of: "money", currency: "EUR", period: "year" });
    const dollars = measured({ of: "money", currency: "USD", period: "year" });
    const asked = [request({ benefit: euros, amount: 300 }), request({ id: "d", benefit: dollars, amount: 200 })];
    expect(leftIn({ benefit: dollars, amount: 1_000 }, period, asked, [])).toBe(800);
    expect(leftIn({ benefit: hours, amount: 40 }, period, [request({})], [])).toBe(40);
    expect(leftIn({ benefit, amount: 5 }, period, [request({ periodUntil: "2020-04-01" })], [])).toBe(5);
    const atOnce = { ...hours, giving: "at-once" as const };
    expect(leftIn({ benefit: atOnce, amount: 40 }, period, [], [use(), use({ benefit: atOnce })])).toBe(38);
  });

  it("adds up a unit whose name was corrected in one language", () => {
    const renamed = measured({ of: "units", name: { fr: "licences", en: "licenses" }, period: "year" });
    expect(leftIn({ benefit: renamed, amount: 5 }, period, [request({})], [])).toBe(3);
  });
});

describe("a benefit without an amount", () => {
  const plain = measured({ of: "none" });
  const asked = (parts: Partial<RequestSum>) => request({ benefit: plain, amount: null, expiresOn: null, ...parts });

  it("is asked for once at a time, and again after its end", () => {
    const held = (requests: RequestSum[], on = "2020-06-01") => isAskedOrHeld(plain, requests, {}, on);
    expect(held([asked({ state: "declared" })])).toBe(true);
    expect(held([asked({})])).toBe(true);
    expect(held([asked({ state: "rejected" }), asked({ state: "withdrawn" })])).toBe(false);
    expect(held([asked({ expiresOn: "2020-06-02" })])).toBe(true);
    expect(held([asked({ expiresOn: "2020-06-02" })], "2020-06-02")).toBe(false);
  });

  it("is asked for again after a demotion ended it", () => {
    const standings = { r: { state: "stopped", on: "2020-05-01" } } as const;
    expect(isAskedOrHeld(plain, [asked({})], standings, "2020-06-01")).toBe(false);
  });
});

it("counts the requests that wait, for members who may not see funds without those", () => {
  const euros = measured({ of: "money", currency: "EUR", period: "year" });
  const waiting = [request({ state: "declared" }), request({ state: "more-asked", benefit: euros }), request({})];
  expect([waitingOf(waiting, true), waitingOf(waiting, false)]).toEqual([2, 1]);
});
