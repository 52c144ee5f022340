import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/date/day";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { LastDecision } from "./decision";
import { latestReview, reviewOfShortfall } from "./review";

const { graceDays } = defaultEdition.review.demotion;
const decided = (decidedOn: string, reviewsFrom = "2019-10-01"): LastDecision => ({
  ...{ tier: "advanced", kind: "first", before: null, decidedOn, reviewsFrom },
});

describe("the latest tier review", () => {
  it.each([
    ["on the day of the first look", "2019-10-01", "2019-10-01", null],
    ["the day before the first anniversary", "2019-10-01", "2020-09-30", null],
    ["on the first anniversary", "2019-10-01", "2020-10-01", "2020-10-01"],
    ["early in the year after", "2019-10-01", "2021-01-15", "2020-10-01"],
    ["on the third anniversary", "2019-10-01", "2022-10-01", "2022-10-01"],
    ["of a leap day, in a common year", "2020-02-29", "2021-02-28", "2021-02-28"],
    ["of a leap day, the day before", "2020-02-29", "2021-02-27", null],
    ["of a leap day, in a leap year", "2020-02-29", "2024-02-28", "2023-02-28"],
    ["on a day before the first look", "2019-10-01", "2018-10-01", null],
  ])("%s (from %s, on %s) is %s", (_, from, today, review) => {
    expect(latestReview(from, today)).toBe(review);
  });
});

describe("the review of a shortfall", () => {
  const nextReview = "2020-10-01";
  const lastDay = addDays(nextReview, -graceDays);

  it("is the next one where the grace period ends by then", () => {
    expect(reviewOfShortfall(defaultEdition, decided("2019-10-01"), lastDay)).toBe(nextReview);
    expect(reviewOfShortfall(defaultEdition, decided("2019-10-01"), addDays(lastDay, 1))).toBe("2021-10-01");
  });

  it("is none that has been held already", () => {
    expect(reviewOfShortfall(defaultEdition, decided("2020-10-01"), "2020-03-01")).toBe("2021-10-01");
  });

  it("is an anniversary after the grace period, and the earliest such day", () => {
    const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays("2019-01-01", days));
    fc.assert(
      fc.property(day, fc.nat(2_000), (reviewsFrom, since) => {
        const openedOn = addDays(reviewsFrom, since);
        const review = reviewOfShortfall(defaultEdition, decided(reviewsFrom, reviewsFrom), openedOn);
        expect(latestReview(reviewsFrom, review)).toBe(review);
        expect(review >= addDays(openedOn, graceDays)).toBe(true);
        const before = latestReview(reviewsFrom, addDays(review, -1));
        expect(before === null || before < addDays(openedOn, graceDays)).toBe(true);
      }),
    );
  });
});
