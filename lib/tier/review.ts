import { addDays, addMonths, type Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import type { LastDecision } from "./decision";

/** The latest tier review up to a day; null before the first. Source: assumption (the programme says only "yearly"). */
export const latestReview = (reviewsFrom: Day, today: Day): Day | null => {
  const years = Number(today.slice(0, 4)) - Number(reviewsFrom.slice(0, 4));
  const passed = [years, years - 1].filter((year) => year > 0).map((year) => addMonths(reviewsFrom, 12 * year));
  return passed.find((day) => day <= today) ?? null;
};

/** The first tier review at which a shortfall opened on that day has used up its grace period. */
export const reviewOfShortfall = (edition: Edition, { decidedOn, reviewsFrom }: LastDecision, openedOn: Day): Day => {
  const graceOver = addDays(openedOn, edition.review.demotion.graceDays);
  let years = 1;
  let day = addMonths(reviewsFrom, 12);
  while (day < graceOver || day <= decidedOn) {
    years += 1;
    day = addMonths(reviewsFrom, 12 * years);
  }
  return day;
};
