import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { FactList } from "@/components/ui/fact-list";
import { builtInKinds } from "@/lib/activity/kind";
import type { ListedActivity } from "@/lib/activity/listed-activity";
import { ActivityExample } from "./activity-example";
import { useActivityFacts } from "./use-activity-facts";

type Told = Omit<ListedActivity, "state">;
const order: Told = {
  ...{ id: "a1", kind: "licence-revenue", occurredOn: "2020-01-15", amountCents: -1_250_050, currency: "EUR" },
  ...{ corrects: null, points: null, customer: "Café d'Or <SAS>", reference: "" },
};
function Facts({ activity }: { activity: Told }) {
  return <FactList facts={useActivityFacts(activity)} />;
}
const labelsOf = (activity: Told) => Object.keys(draw(<Facts activity={activity} />).facts);
const t = translations("activity");

describe("the facts of an activity", () => {
  it("are those of its kind and no others", () => {
    expect(labelsOf(order)).toHaveLength(4);
    const month: Told = {
      ...order,
      kind: "cloud-service",
      amountCents: null,
      currency: null,
      points: 1,
      occurredOn: "2020-01-01",
    };
    expect(labelsOf(month)).not.toContain(t("fields.customer"));
    expect(Object.values(draw(<Facts activity={month} />).facts)).toEqual([
      "January 2020",
      "1 point",
      translations("ui")("not-given"),
    ]);
    const project: Told = { ...order, kind: "deployment", amountCents: null, currency: null };
    expect(labelsOf(project)).not.toContain(t("fields.amount"));
  });

  it.each([
    ["en", "15 January 2020", "-€12,500.50"],
    ["fr", "15 janvier 2020", "-12 500,50 €"],
  ] as const)("are told in %s: %s, %s, and a return as such", (locale, day, amount) => {
    const { facts } = draw(<Facts activity={order} />, locale);
    const values = Object.values(facts);
    expect(values[0]).toBe(day);
    expect(values[1]).toBe(`${translations("activity", locale)("return")}${amount}`);
    expect(values).toContain("Café d'Or <SAS>");
  });
});

describe("the sample of a list of activity", () => {
  it("shows no revenue, which not every member may see", () => {
    const { text } = draw(<ActivityExample of={builtInKinds} />);
    expect(text).not.toContain(translations("terms.activity-kinds")("licence-revenue"));
    expect(text).not.toContain("€");
  });

  it("shows one activity that counts and one that waits", () => {
    const states = translations("terms.declaration-states");
    const { text } = draw(<ActivityExample of={builtInKinds} />);
    expect(text.split(states("verified"))).toHaveLength(2);
    expect(text.split(states("declared"))).toHaveLength(2);
  });
});
