import fc from "fast-check";
import { expect, it } from "vitest";
import { toActivityFacts } from "@/lib/activity/facts";
import { declareActivityForm } from "@/lib/activity/form";
import { activityFormValues, amountText } from "@/lib/activity/form-values";
import { parseAmountCents } from "@/lib/money";

it("an amount shown in a form reads back unchanged, in both languages", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }),
      fc.constantFrom("fr", "en"),
      (cents, locale) => {
        expect(parseAmountCents(amountText(cents, locale))).toBe(cents);
      },
    ),
  );
  expect(amountText(-5, "en")).toBe("-0.05");
});

it("a form sent back untouched changes nothing", () => {
  const facts = {
    occurredOn: "2019-08-01",
    amountCents: null,
    currency: null,
    points: 1_900,
    customer: "",
    reference: "",
    proofFileId: null,
  };
  const values = activityFormValues({ kind: "cloud-service", ...facts }, "fr");
  expect(toActivityFacts(declareActivityForm.parse(values), "EUR")).toEqual(facts);
});
