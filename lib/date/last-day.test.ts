import { expect, it } from "vitest";
import { formatLastDay, lastDayOf, typedUntil } from "./last-day";

it("asks and tells the last day that counts, and stores the day after it", () => {
  expect(typedUntil("2020-02-29")).toBe("2020-03-01");
  expect(lastDayOf("2020-03-01")).toBe("2020-02-29");
  expect([formatLastDay("2020-10-01", "en"), formatLastDay("2020-10-02", "fr")]).toEqual([
    "30 September 2020",
    "1er octobre 2020",
  ]);
});

it("leaves what is no day to its field", () => {
  expect(["", "31/12", "2021-02-31"].map(typedUntil)).toEqual(["", "31/12", "2021-02-31"]);
});
