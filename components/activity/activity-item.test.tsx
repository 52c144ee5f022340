import { describe, expect, it } from "vitest";
import { FormContext, type FormSource } from "@/components/form/source/form-source";
import { all } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { builtInKinds, kindEntry } from "@/lib/activity/kind";
import type { ListedActivity } from "@/lib/activity/listed-activity";
import { declarationStates } from "@/lib/review/state";
import { ActivityFields } from "./activity-fields";
import { ActivityItem } from "./activity-item";

const t = translations("activity");
const kinds = translations("terms.activity-kinds");
const order: ListedActivity = {
  ...{ id: "a1", kind: "licence-revenue", occurredOn: "2020-01-15", amountCents: 2_000_000, currency: "EUR" },
  ...{ points: null, customer: "Lafont", reference: "PO-1", corrects: null, state: "verified" },
};
const month: ListedActivity = {
  ...order,
  ...{ kind: "cloud-service", occurredOn: "2020-01-01", amountCents: null, currency: null, points: 1_900 },
  ...{ customer: "", reference: "R-7" },
};
const project: ListedActivity = { ...order, kind: "deployment", amountCents: null, currency: null, reference: "" };
/** A form of which nothing was sent. */
const unsent: FormSource = {
  ...{ id: "form", labels: new Map(), trouble: null, attempts: 0, isSending: false, needsScript: false, draft: null },
  ...{ files: { current: {} }, uploads: { current: new Map() }, mayWait: false, faults: [] },
  start: () => "",
  fault: () => undefined,
  wire: (name) => ({ name }),
  value: () => undefined,
  listen: () => () => undefined,
  put: () => undefined,
};

const drawLine = (activity: ListedActivity) => draw(<ActivityItem activity={activity} />);

describe("an activity in the list", () => {
  it.each<[string, ListedActivity, string, string]>([
    ["a licence order by its customer", order, "Lafont", `${kinds("licence-revenue")} · 15 January 2020 · PO-1`],
    [
      "an order without a customer by its reference",
      { ...order, customer: "" },
      "PO-1",
      `${kinds("licence-revenue")} · 15 January 2020`,
    ],
    ["cloud services by their month", month, "January 2020", `${kinds("cloud-service")} · R-7`],
    ["a project by its customer", project, "Lafont", `${kinds("deployment")} · 15 January 2020`],
  ])("names %s", (_, activity, name, about) => {
    const { links, text } = drawLine(activity);
    expect(links).toEqual([[name, "/activity/a1"]]);
    expect(text).toContain(about);
  });

  it("says how much it counts for, and that a negative amount is a return", () => {
    expect(drawLine(order).text).toContain("€20,000.00");
    expect(drawLine({ ...order, amountCents: -30_000 }).text).toContain(`${t("return")}-€300.00`);
    expect(drawLine(month).text).toContain(translations("kinds")("cloud-service.amount", { count: 1_900 }));
    expect(drawLine(project).text).not.toMatch(/€|points/);
  });

  it.each(declarationStates)("says that it is %s", (state) => {
    expect(drawLine({ ...order, state }).text).toContain(translations("terms.declaration-states")(state));
  });
});

describe("the questions about an activity", () => {
  const drawFields = ({ kind = "deployment", ...parts }: Partial<Parameters<typeof ActivityFields>[0]>) =>
    draw(
      <ActivityFields
        {...{
          kind,
          fields: kindEntry(kind).fields,
          currencies: [{ from: "", currency: "EUR" }],
          today: "2020-03-15",
          ...parts,
        }}
      />,
    );
  const namesOf = (parts: Partial<Parameters<typeof ActivityFields>[0]>) =>
    all(drawFields(parts).root, "input").flatMap(({ attributes }) => (attributes.name ? [attributes.name] : []));

  it.each([
    ["licence-revenue", ["occurredOn", "amount", "customer", "reference"]],
    ["cloud-service", ["occurredOn", "points", "reference"]],
    ["deployment", ["occurredOn", "customer", "reference"]],
  ] as const)("of %s are its own and no others", (kind, names) => {
    expect(namesOf({ kind }).filter((name) => name !== "proofFileId")).toEqual(names);
  });

  it.each(builtInKinds)("of %s are only those the reviewer asked again", (kind) => {
    expect(namesOf({ kind, only: ["reference"] })).toEqual(["reference"]);
  });

  it("tell money in what it is told in on the day that is typed, else today", () => {
    const currencies = [
      { from: "2020-03-01", currency: "CHF" },
      { from: "", currency: "EUR" },
    ];
    const textOn = (day: string): string => {
      const fields = { kind: "licence-revenue", fields: kindEntry("licence-revenue").fields, currencies } as const;
      const source = { ...unsent, start: (name: string) => (name === "occurredOn" ? day : "5") };
      return draw(
        <FormContext value={source}>
          <ActivityFields {...fields} today="2020-03-15" only={["amount"]} />
        </FormContext>,
      ).text;
    };
    expect([textOn("2020-02-29"), textOn("2020-03-01"), textOn("")].map((text) => /€|CHF/.exec(text)?.[0])).toEqual([
      ...["€", "CHF", "CHF"],
    ]);
  });

  it("take no day that is still to come, and of cloud services no month that is not over", () => {
    const latest = (kind: "deployment" | "cloud-service") => drawFields({ kind, only: ["occurredOn"] }).valuesOf("max");
    expect([latest("deployment"), latest("cloud-service")]).toEqual([["2020-03-15"], ["2020-02"]]);
  });
});
