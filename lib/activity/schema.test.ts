import { describe, expect, it } from "vitest";
import { activityDayFault, toActivityFacts } from "@/lib/activity/facts";
import { type ActivityValues, declareActivityForm, editActivityForm, parsePoints } from "@/lib/activity/form";
import { declareActivitySchema, editActivitySchema } from "@/lib/activity/schema";
import { faultsBy } from "@/lib/form/testing/faults";

const blank = { amount: "", points: "", customer: "", reference: "", proofFileId: "" };
const revenue = { ...blank, kind: "licence-revenue", occurredOn: "2019-06-03", amount: "12 500,50", reference: "SO-1" };
const cloud = { ...blank, kind: "cloud-service", occurredOn: "2019-08", points: "1900" };
const deployment = { ...blank, kind: "deployment", occurredOn: "2019-05-20", customer: "Mairie", reference: "D-1" };

describe("a form of activity", () => {
  const faults = faultsBy(declareActivityForm);

  it.each([revenue, cloud, deployment])("is accepted: $kind", (input) => expect(faults(input)).toEqual([]));

  it.each<[object, string]>([
    [{ ...revenue, kind: "" }, "kind:required"],
    [{ ...revenue, amount: "" }, "amount:required"],
    [{ ...revenue, amount: "twelve" }, "amount:amount-impossible"],
    [{ ...revenue, amount: "0,00" }, "amount:amount-zero"],
    [{ ...revenue, amount: "2000000000" }, "amount:amount-too-large"],
    [{ ...revenue, occurredOn: "2019-06" }, "occurredOn:day-impossible"],
    [{ ...revenue, reference: "" }, "reference:required"],
    [{ ...cloud, occurredOn: "2019-13" }, "occurredOn:month-impossible"],
    [{ ...cloud, occurredOn: "2019-08-02" }, "occurredOn:month-impossible"],
    [{ ...cloud, points: "-1" }, "points:points-impossible"],
    [{ ...cloud, points: "1,5" }, "points:points-impossible"],
    [{ ...cloud, points: "99999999999" }, "points:points-too-many"],
    [{ ...deployment, customer: " " }, "customer:required"],
  ])("says what is wrong with %j", (input, fault) => expect(faults(input)).toEqual([fault]));

  it("reports all faults at once", () => {
    expect(faults({ ...blank, kind: "deployment", occurredOn: "", proofFileId: "x" }).sort()).toEqual([
      "customer:required",
      "occurredOn:required",
      "proofFileId:file-unknown",
      "reference:required",
    ]);
  });

  it.each([null, "text", 7, {}, { kind: "licence-revenue" }])("refuses %j without throwing", (input) => {
    expect(declareActivityForm.safeParse(input).success).toBe(false);
    expect(declareActivitySchema.safeParse(input).success).toBe(false);
  });

  it.each([
    ["12 500,50", 1_250_050],
    ["12,500.50", 1_250_050],
    ["12.500,50 €", 1_250_050],
    ["-300", -30_000],
    ["\u2212300,5", -30_050],
  ])("reads the amount %s as %i cents", (amount, cents) => {
    expect(declareActivityForm.parse({ ...revenue, amount }).amountCents).toBe(cents);
  });

  it("reads points with grouped thousands", () => expect(parsePoints("1\u202f900")).toBe(1_900));

  it("drops fields that its kind does not have", () => {
    const noisy = { ...cloud, amount: "12", customer: "Mairie" } as ActivityValues;
    expect(toActivityFacts(declareActivityForm.parse(noisy), "EUR")).toMatchObject({
      occurredOn: "2019-08-01",
      amountCents: null,
      currency: null,
      customer: "",
    });
  });
});

describe("an activity that a program sends", () => {
  const faults = faultsBy(declareActivitySchema);
  const sale = { kind: "licence-revenue", occurredOn: "2019-06-03", amountCents: 1_250_050, reference: "SO-1" };
  const month = { kind: "cloud-service", occurredOn: "2019-08", points: 1_900 };

  it("is what its form says, and reads its own output again unchanged", () => {
    const told = declareActivityForm.parse(revenue);
    expect(told).toEqual({ ...sale, points: null, customer: "", proofFileId: null });
    expect(declareActivitySchema.parse(sale)).toEqual(told);
    expect(declareActivitySchema.parse(month)).toEqual(declareActivityForm.parse(cloud));
    const row = { id: "4f0c1a56-8a55-4b60-9a46-3f6f8b7f2c11", rowVersion: 2 };
    expect(editActivityForm.parse({ ...row, ...revenue })).toEqual(editActivitySchema.parse({ ...row, ...told }));
  });

  it.each<[object, string]>([
    [{ ...sale, kind: "other" }, "kind:required"],
    [{ ...sale, amountCents: null }, "amountCents:required"],
    [{ ...sale, amountCents: 0 }, "amountCents:amount-zero"],
    [{ ...sale, amountCents: 200_000_000_000 }, "amountCents:amount-too-large"],
    [{ ...sale, reference: "" }, "reference:required"],
    [{ ...month, points: -1 }, "points:points-impossible"],
    [{ ...month, points: 2_000_000_000 }, "points:points-too-many"],
    [{ ...month, occurredOn: "2019-08-02" }, "occurredOn:month-impossible"],
  ])("is told what is wrong with %j", (input, fault) => expect(faults(input)).toEqual([fault]));
});

describe("the day of an activity", () => {
  it("may be today, not tomorrow", () => {
    expect(activityDayFault("deployment", "2019-10-01", "2019-10-01")).toBeNull();
    expect(activityDayFault("licence-revenue", "2019-10-02", "2019-10-01")).toBe("day-in-future");
  });

  it("must be a finished month for cloud services", () => {
    expect(activityDayFault("cloud-service", "2019-09-01", "2019-10-01")).toBeNull();
    expect(activityDayFault("cloud-service", "2019-10-01", "2019-10-31")).toBe("month-not-over");
  });
});
