import { expect, it } from "vitest";
import { sampleBenefit } from "@/lib/benefit/testing/sample-benefit";
import { type UsageRow, usageColumns, usageRows } from "@/lib/benefit/usage-sheet";

const row: UsageRow = {
  ...{ entry: "request", id: "r", partner: "Alpina", tierName: { fr: "Avancé", en: "Advanced" }, benefitId: "example" },
  ...{ benefit: sampleBenefit(), periodFrom: "2020-01-01", state: "verified", amount: 5, currency: null, used: 2 },
  ...{ on: "2020-02-01", expiresOn: null, note: "A lab" },
};
const say = { entry: (one: string) => `entry ${one}`, state: (one: string) => `state ${one}` };
const columns = (one: UsageRow) => {
  const [cells = []] = usageRows([one], "fr", say);
  expect(cells).toHaveLength(usageColumns.length);
  return Object.fromEntries(usageColumns.map((column, i) => [column, cells[i]]));
};

it("writes a request as the columns have it: units as they are, money with its cents", () => {
  expect(columns(row)).toMatchObject({ amount: 5, used: 2, unit: "licences" });
  expect(columns({ ...row, amount: 12_345, used: 50, currency: "EUR" })).toMatchObject({
    ...{ amount: 123.45, used: 0.5, unit: "EUR" },
  });
});

it("says tiers, states and entries in words", () => {
  expect(columns(row)).toMatchObject({ tier: "Avancé", state: "state verified", entry: "entry request" });
});

it("writes a use with its day and what it was for, and no state", () => {
  const use: UsageRow = { ...row, entry: "use", state: null, used: null, amount: 1, note: "Two engineers" };
  expect(columns(use)).toMatchObject({
    amount: 1,
    used: "",
    state: "",
    on: { day: "2020-02-01" },
    note: "Two engineers",
  });
});

it("names no period of a benefit that is given once", () => {
  expect(columns({ ...row, periodFrom: "0001-01-01" })["period-from"]).toBe("");
  expect(columns(row)["period-from"]).toEqual({ day: "2020-01-01" });
});
