import { describe, expect, it } from "vitest";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import type { PlannedStep, PlanView } from "@/db/queries/tier/plan";
import { PlanBody } from "./plan-body";

const t = translations("scenario.planned-page");
const today = "2020-03-01";
type ToldStep = PlannedStep & { move: object };

const step = (parts: Partial<ToldStep> = {}): ToldStep => ({
  ...{ id: "s1", move: { move: "exam", person: "ana", type: "VCP", track: "NV" }, owner: null, dueOn: null },
  ...{ rowVersion: 2, tick: { isDone: false, have: 0, need: 1 } },
  ...parts,
});
const drawPlan = (steps: PlannedStep[], mayPlan = false, locale: "en" | "fr" = "en") => {
  const plan = { id: "p1", madeAt: new Date("2020-02-01T09:00:00Z"), madeBy: "Ana", on: "2020-02-01", steps };
  const members = [{ id: "m1", name: "Bruno Keller" }];
  const view: PlanView = {
    ...{ plan, names: { ana: "Ana Prévost" }, currency: "EUR", members, head: 1 },
    may: { plan: mayPlan },
  };
  return draw(<PlanBody view={view} plan={plan} today={today} />, locale);
};
const done = step({ id: "s2", tick: { isDone: true, have: 1, need: 1 } });

describe("the plan of a company", () => {
  it("says how much is done, by whom it was made and when", () => {
    const { lines } = drawPlan([done, step()]);
    expect(lines).toContain(t("done", { done: 1, of: 2 }));
    expect(lines).toContain(t("made", { who: "Ana", day: "1 February 2020" }));
  });

  it.each([
    ["2020-02-29", "late"],
    ["2020-03-01", "open"],
    ["2020-03-02", "open"],
    [null, "open"],
  ] as const)("calls a step due on %s %s on 1 March", (dueOn, state) => {
    expect(drawPlan([step({ dueOn })]).text).toContain(t(`states.${state}`));
  });

  it("never calls a step late that is done", () => {
    const { text } = drawPlan([step({ dueOn: "2020-02-01", tick: { isDone: true, have: 1, need: 1 } })]);
    expect(text).toContain(t("states.done"));
    expect(text).not.toContain(t("states.late"));
  });

  it("names owner and day, or says that no one owns it yet", () => {
    const owned = step({ owner: { id: "m1", name: "Bruno Keller" }, dueOn: "2020-04-01" });
    const { text } = drawPlan([owned]);
    expect(text).toContain(t("owner", { name: "Bruno Keller" }));
    expect(text).toContain(t("due", { day: "1 April 2020" }));
    expect(drawPlan([step()]).text).toContain(t("no-owner"));
  });

  it("counts what a step collects, but no amount of money and nothing that is one", () => {
    const points = step({ move: { move: "cloud", points: 1_800 }, tick: { isDone: false, have: 900, need: 21_600 } });
    expect(drawPlan([points]).text).toContain(t("so-far", { have: "900", need: "21,600" }));
    const behind = step({ ...points, tick: { isDone: false, have: -5, need: 10 } });
    expect(drawPlan([behind]).text).toContain(t("so-far", { have: "0", need: "10" }));
    const money = step({ move: { move: "licences", cents: 500 }, tick: { isDone: false, have: 1, need: 500 } });
    expect(drawPlan([money]).text).not.toContain("of 500");
    expect(drawPlan([step()]).textsOf("li").join()).not.toContain(t("so-far", { have: "0", need: "1" }));
  });

  it("tells nothing of a revenue step to those who may not see revenue, and counts it neither as done nor as open", () => {
    const common = { id: "s3", owner: null, dueOn: "2020-02-01", rowVersion: 1 } as const;
    const hidden: PlannedStep = { ...common, move: null, tick: null, kind: "licence-revenue" };
    const { lines, text } = drawPlan([done, hidden]);
    expect(lines).toContain(t("done", { done: 1, of: 1 }));
    expect(text).toContain(translations("kinds")("licence-revenue.step-kind"));
    expect(text).toContain(translations("progress.meter")("unavailable"));
    expect(text).not.toContain(t("states.late"));
  });

  it("lets those who plan assign what is not done, with what is assigned so far, and end the plan", () => {
    const owned = step({ owner: { id: "m1", name: "Bruno Keller" }, dueOn: "2020-04-01" });
    const drawn = drawPlan([done, owned], true);
    expect(formsIn(drawn)).toMatchObject([{ fields: { ownerId: "m1", dueOn: "2020-04-01" }, buttons: [t("save")] }]);
    expect(drawn.textsOf("button")).toContain(t("end"));
    expect(drawPlan([done, owned]).textsOf("button")).toEqual([]);
  });

  it("is written in French for a French reader", () => {
    const { text } = drawPlan([step({ dueOn: "2020-02-01" })], false, "fr");
    expect(text).toContain(translations("scenario.planned-page.states", "fr")("late"));
  });
});
