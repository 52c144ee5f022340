import { describe, expect, it } from "vitest";
import { door } from "@/components/testing/door";
import { formsIn } from "@/components/testing/form";
import { draw } from "@/components/testing/render";
import { importStates } from "@/lib/import/staged/state";
import { ImportOutcome } from "./import-outcome";

type Shown = Parameters<typeof ImportOutcome>[0]["import"];
const one: Shown = {
  ...{ id: "22222222-2222-4222-8222-222222222222", rowVersion: 7, state: "entered", counts: {}, done: 1_250 },
  ...{ total: 5_000, fault: null, may: { undo: false } },
};
const drawn = (parts: Partial<Shown>, locale: "en" | "fr" = "en") =>
  draw(<ImportOutcome import={{ ...one, ...parts }} undo={door("undoImportAction")} />, locale);

describe("the outcome of an import", () => {
  it("tells a screen reader how far the work is, in figures and in words", () => {
    const { lines, valuesOf } = drawn({ state: "entering" });
    expect(lines[0]).toBe("1,250 of 5,000 rows entered");
    expect([valuesOf("aria-valuenow"), valuesOf("aria-valuemax")]).toEqual([["1250"], ["5000"]]);
    expect(valuesOf("style")).toEqual(["width:25%"]);
  });

  it("counts what became of the rows, in both languages", () => {
    expect(drawn({ counts: { new: 2, change: 1 } }).lines).toEqual([
      "2 records are new, one was changed, none was there already.",
    ]);
    expect(drawn({ counts: { same: 4 } }, "fr").lines).toEqual([
      "Aucun élément n’est nouveau, aucun n’a été modifié, 4 existaient déjà.",
    ]);
  });

  it("counts rows at fault and rows left out together as not entered", () => {
    expect(drawn({ counts: { fault: 2, "left-out": 3 } }).lines.at(-1)).toBe("5 rows were not entered.");
    expect(drawn({ counts: { "left-out": 1 } }, "fr").lines.at(-1)).toBe("Une ligne n’a pas été saisie.");
  });

  it.each([
    ["company-full", "The company would hold more"],
    ["not-permitted", "The person who started it may no longer do so."],
    ["not-found", "The person who started it may no longer do so."],
    ["stale", "Something went wrong on our side."],
    [null, "Something went wrong on our side."],
  ])("that stopped with %s says where and why", (fault, why) => {
    const { lines } = drawn({ state: "failed", fault });
    expect(lines[0]).toBe("The import stopped after 1,250 of 5,000 rows:");
    expect(lines[1]).toContain(why);
  });

  it.each(importStates)("in the state %s is undone only where the reader may undo it", (state) => {
    expect(formsIn(drawn({ state }))).toEqual([]);
    const [form] = formsIn(drawn({ state, may: { undo: true } }, "fr"));
    expect(form).toMatchObject({ to: "undoImportAction", carries: { id: one.id, rowVersion: "7" } });
    expect(form?.buttons).toEqual(["Annuler tout l’import"]);
  });

  it("is not told before anything was entered", () => {
    for (const state of ["matching", "ready"] as const) expect(drawn({ state }).text).toBe("");
  });
});
