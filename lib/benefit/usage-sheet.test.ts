import { expect, it } from "vitest";
import { sampleBenefit } from "@/lib/benefit/testing/sample-benefit";
import { usageColumns, usageRows } from "@/lib/benefit/usage-sheet";

const row = {
  ...{ partner: "Alpina", tier: null, benefitId: "example", benefit: sampleBenefit(), periodFrom: "2020-01-01" },
  ...{ state: "verified", amount: 5, currency: null, used: 2, submittedAt: new Date("2020-02-01T08:00:00Z") },
  expiresOn: null,
};

it("writes a request as the columns have it: units as they are, money with its cents", () => {
  const [units = [], money = []] = usageRows([row, { ...row, amount: 12_345, used: 50, currency: "EUR" }], "fr");
  expect(units).toHaveLength(usageColumns.length);
  expect(units.slice(5, 9)).toEqual(["verified", 5, 2, "licences"]);
  expect(money.slice(6, 9)).toEqual([123.45, 0.5, "EUR"]);
});
