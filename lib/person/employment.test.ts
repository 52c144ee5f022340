import { describe, expect, it } from "vitest";
import { offeredByDefault as offered } from "@/lib/credential/testing/offered";
import { Refusal } from "@/lib/refusal/refusal";
import { hasLeftBy, isEmployedOn, requireEarned } from "./employment";
import { editPersonForm } from "./form";
import { personFormValues } from "./form-values";
import { skillIn } from "./skill-query";

const person = { employedFrom: "2019-01-01", employedUntil: "2020-03-01" };

describe("a person's employment", () => {
  it.each([
    ["2018-12-31", false, false],
    ["2019-01-01", true, false],
    ["2020-02-29", true, false],
    ["2020-03-01", false, true],
    ["2021-01-01", false, true],
  ])("on %s holds: %s, and is over: %s", (day, isEmployed, hasLeft) => {
    expect([isEmployedOn(person, day), hasLeftBy(person, day)]).toEqual([isEmployed, hasLeft]);
  });

  it("without an end is never over", () => {
    const open = { ...person, employedUntil: null };
    expect([isEmployedOn(open, "2099-12-31"), hasLeftBy(open, "2099-12-31")]).toEqual([true, false]);
  });

  it("of no day is employment on none", () => {
    expect(isEmployedOn({ employedFrom: "2019-01-01", employedUntil: "2019-01-01" }, "2019-01-01")).toBe(false);
  });
});

describe("the day a credential was earned", () => {
  it("may be today, and is refused at its own field where it is tomorrow", () => {
    expect(() => requireEarned("2020-03-01", "2020-03-01")).not.toThrow();
    const refused = (() => {
      try {
        requireEarned("2020-03-02", "2020-03-01");
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({ code: "invalid", fields: { earnedOn: "day-in-future" } });
  });
});

describe("a person's form", () => {
  it.each([
    ["complete", { name: "Zoé L'Hér", email: "zoe@alticime.example", ...person }],
    ["without an address and an end", { name: "Zoé", email: null, employedFrom: "2019-01-01", employedUntil: null }],
  ])("%s, sent back untouched, changes nothing", (_, facts) => {
    const row = { id: "4f0c1a56-8a55-4b60-9a46-3f6f8b7f2c11", rowVersion: 3 };
    expect(editPersonForm.parse({ ...row, ...personFormValues(facts) })).toEqual({ ...row, ...facts });
  });

  it("begins with the skill of a link, and with none where the link names no such skill", () => {
    expect(skillIn({ type: "VCAP", track: "NV" }, offered)).toEqual({ type: "VCAP", track: "NV" });
    expect(skillIn({ type: "vcap", track: ["DW", "NV"] }, offered)).toEqual({ type: "", track: "DW" });
    expect(skillIn({}, offered)).toEqual({ type: "", track: "" });
  });
});
