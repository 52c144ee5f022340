import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/date/day";
import { earnedTier } from "@/lib/evaluate/evaluate";
import { randomCompany, randomDay } from "@/lib/evaluate/testing/random-company";
import { randomEdition } from "@/lib/evaluate/testing/random-edition";
import { forecast } from "./forecast";

const daysAhead = 45;

test("under any rules, the forecast names exactly the days on which the answer changes", () => {
  let turns = 0;
  fc.assert(
    fc.property(randomEdition, randomCompany, randomDay, (edition, facts, from) => {
      const told = forecast(edition, facts, from, addDays(from, daysAhead));
      const seen: unknown[] = [];
      let before = earnedTier(edition, facts, from);
      for (let ahead = 1; ahead <= daysAhead; ahead += 1) {
        const now = earnedTier(edition, facts, addDays(from, ahead));
        const is = ({ tier, competencies, paths }: typeof now) => JSON.stringify([tier, competencies, paths]);
        if (is(now) !== is(before)) seen.push({ on: now.on, tier: now.tier });
        before = now;
      }
      turns += seen.length;
      expect(told.map(({ on, tier }) => ({ on, tier }))).toEqual(seen);
    }),
    { numRuns: 8, seed: 7 },
  );
  expect(turns).toBeGreaterThan(0);
}, 300_000);
