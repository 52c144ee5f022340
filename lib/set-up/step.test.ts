import { expect, it } from "vitest";
import { type StepStates, setUpSteps, stepAfter, stepsBeforeOpening, stepsLeft, toNextStep } from "./step";

const all = (state: "missing" | "done"): StepStates =>
  Object.fromEntries(setUpSteps.map((step) => [step, state])) as StepStates;

it("a step leads to the next that is missing, back to an earlier one, or to the list", () => {
  expect(stepAfter(all("missing"), "rules")).toBe("agreement");
  expect(stepAfter({ ...all("done"), vendor: "missing" }, "mail")).toBe("vendor");
  expect(stepAfter(all("done"), "staff")).toBeNull();
  expect(toNextStep({ next: "seal" }, {}, "fr")).toBe("/fr/set-up/seal");
  expect(toNextStep({ next: null }, {}, "en")).toBe("/en/set-up");
});

it("company, rules and agreement come before the opening; what is left as it is stays on the list", () => {
  expect(stepsBeforeOpening(all("missing"))).toEqual(["vendor", "rules", "agreement"]);
  expect(stepsBeforeOpening(all("done"))).toEqual([]);
  expect(stepsLeft({ ...all("done"), mail: "acknowledged" })).toEqual(["mail"]);
});
