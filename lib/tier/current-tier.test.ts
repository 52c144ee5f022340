import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { currentTierOn } from "./current-tier";
import type { LastDecision } from "./decision";

const standing: LastDecision = {
  ...{ tier: "advanced", kind: "first", before: null, decidedOn: "2019-10-01", reviewsFrom: "2019-10-01" },
};
const known = { standing, shortfall: null, isDisputed: false };
const open = { openedOn: "2020-03-01", earned: "partner", reviewOn: "2020-10-01" };
const on = (today: string, earned: string, given: Partial<Parameters<typeof currentTierOn>[3]> = {}) =>
  currentTierOn(defaultEdition, today, earned, { ...known, ...given });

describe("the current tier", () => {
  it("is the tier earned where nothing was decided yet", () => {
    expect(on("2020-03-01", "partner", { standing: null })).toEqual({ tier: "partner", shortfall: null });
  });

  it("is promoted before the day's job has written it", () => {
    expect(on("2020-03-01", "principal")).toEqual({ tier: "principal", shortfall: null });
  });

  it("is kept while less is earned, and says until which review", () => {
    const shortfall = { ...open, isFrozen: false };
    expect(on("2020-03-01", "partner")).toEqual({ tier: "advanced", shortfall });
    expect(on("2020-09-30", "partner", { shortfall: open })).toEqual({ tier: "advanced", shortfall });
  });

  it("is lost on the day of the review", () => {
    expect(on("2020-10-01", "partner", { shortfall: open })).toEqual({ tier: "partner", shortfall: null });
  });

  it("is kept beyond the review while a figure is disputed", () => {
    expect(on("2020-10-02", "partner", { shortfall: open, isDisputed: true })).toEqual({
      tier: "advanced",
      shortfall: { ...open, isFrozen: true },
    });
  });

  it("tells what is earned today, not what was earned when the shortfall began", () => {
    expect(on("2020-04-01", "registered", { shortfall: open }).shortfall).toMatchObject({
      openedOn: "2020-03-01",
      earned: "registered",
    });
  });
});
