import { describe, expect, it } from "vitest";
import { all, textOf } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { type AgreementState, agreementStates } from "@/lib/agreement/life/state";
import { AgreementSteps } from "./agreement-steps";

const t = translations("agreement.steps");
const company = "Lafont";
const vendor = "Portal Vendor";
const names = { company, vendor };
const signed = {
  side: "partner",
  name: "Ana Prévost",
  capacity: "Director",
  signedAt: new Date("2020-02-02T09:30:00Z"),
} as const;
const countersigned = {
  side: "vendor",
  name: "Nour Haddad",
  capacity: "Head of partners",
  signedAt: new Date("2020-02-03T10:00:00Z"),
} as const;
const drawState = (state: AgreementState, signatures: (typeof signed | typeof countersigned)[] = []) =>
  draw(
    <AgreementSteps
      state={state}
      company={company}
      vendor={vendor}
      offeredAt={new Date("2020-02-01T08:00:00Z")}
      inForceAt={new Date("2020-02-03T10:05:00Z")}
      signatures={signatures}
    />,
  );

const places: Record<AgreementState, string> = {
  draft: "now later later later later",
  offered: "done now later later later",
  declined: "done stopped later later later",
  expired: "done stopped later later later",
  withdrawn: "done stopped later later later",
  "partner-signed": "done done now later later",
  returned: "done done stopped later later",
  "declined-by-vendor": "done done stopped later later",
  countersigned: "done done done now later",
  sealing: "done done done now later",
  "in-force": "done done done done done",
  superseded: "done done done done done",
  terminated: "done done done done done",
};

describe("the steps of an agreement", () => {
  it.each(agreementStates)("tells of the state %s which steps are done, under way, to come or stopped", (state) => {
    const heads = all(drawState(state).root, "li").map((step) => textOf(step).split("\n")[0] ?? "");
    const expected = ["offered", "partner-signed", "countersigned", "sealed", "in-force"].map(
      (step, place) => `${t(step, names)} (${t(places[state].split(" ")[place] ?? "")})`,
    );
    expect(heads).toEqual(expected);
  });

  it.each<[AgreementState, string | null]>([
    ["draft", "partner"],
    ["offered", "partner"],
    ["partner-signed", "vendor"],
    ["countersigned", "portal"],
    ["sealing", "portal"],
    ["declined", null],
    ["in-force", null],
  ])("says whose turn it is in the state %s: %s", (state, actor) => {
    const { lines, valuesOf } = drawState(state);
    for (const one of ["partner", "vendor", "portal"])
      expect(lines.includes(t(`who.${one}`, names))).toBe(one === actor);
    expect(valuesOf("aria-current")).toEqual(actor === null ? [] : ["step"]);
  });

  it("names who signed, in which capacity, and when in UTC", () => {
    const { lines } = drawState("in-force", [signed, countersigned]);
    expect(lines).toContain(t("by", { name: "Ana Prévost", capacity: "Director" }));
    expect(lines).toContain(t("by", { name: "Nour Haddad", capacity: "Head of partners" }));
    expect(lines.filter((line) => line.endsWith("UTC"))).toEqual([
      "1 February 2020 at 08:00 UTC",
      "2 February 2020 at 09:30 UTC",
      "3 February 2020 at 10:00 UTC",
      "3 February 2020 at 10:05 UTC",
      "3 February 2020 at 10:05 UTC",
    ]);
  });

  it("gives no time for a step that is not done", () => {
    expect(drawState("offered").lines.filter((line) => line.endsWith("UTC"))).toEqual(["1 February 2020 at 08:00 UTC"]);
  });
});
