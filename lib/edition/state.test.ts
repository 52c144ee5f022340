import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { rankOf, servesAs } from "./ladder";
import { earliestDay, isShortNotice } from "./state";

describe("the notice of an edition", () => {
  it("is ninety days, through a leap day, and short the day before", () => {
    expect(earliestDay("2020-01-01")).toBe("2020-03-31");
    expect(earliestDay("2021-01-01")).toBe("2021-04-01");
    expect(isShortNotice("2020-03-31", "2020-01-01")).toBe(false);
    expect(isShortNotice("2020-03-30", "2020-01-01")).toBe(true);
  });
});

describe("a credential on the ladder", () => {
  const ranked = (type: string) => ({ type, rank: rankOf(defaultEdition, type) });

  it.each([
    ["VCP", "VCP", true],
    ["VCAP", "VCP", true],
    ["VCDX", "VCP", true],
    ["VCP", "VCAP", false],
    ["VSP", "VSP", true],
    ["VCAP", "VSP", false],
    ["VSP", "VCP", false],
    ["VSP", "VTSP", false],
  ])("%s serves where a %s is asked for: %s", (has, asked, serves) => {
    expect(servesAs(ranked(has), ranked(asked))).toBe(serves);
  });
});
