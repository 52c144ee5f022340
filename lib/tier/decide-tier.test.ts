import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, addMonths } from "@/lib/date/day";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { heightOf } from "@/lib/evaluate/trace/selectors";
import type { LastDecision, TierSituation } from "@/lib/tier/decision";
import { latestReview } from "@/lib/tier/review";
import { decideTier } from "./decide-tier";

const tiers = defaultEdition.tiers.map(({ id }) => id);
const { graceDays } = defaultEdition.review.demotion;

const standing = (parts: Partial<LastDecision> = {}): LastDecision => ({
  tier: "advanced",
  kind: "first",
  before: null,
  decidedOn: "2019-10-01",
  reviewsFrom: "2019-10-01",
  ...parts,
});

const situation = (parts: Partial<TierSituation> = {}): TierSituation => ({
  edition: defaultEdition,
  today: "2020-03-01",
  earned: "advanced",
  standing: standing(),
  shortfall: null,
  isDisputed: false,
  isTakenBack: false,
  ...parts,
});

const shortSince = (openedOn: string) => ({ openedOn, earned: "partner", reviewOn: "2020-10-01" });

describe("the tier decision", () => {
  it("starts at the tier first earned, and counts the yearly reviews from that day", () => {
    const { verdict, shortfall } = decideTier(situation({ standing: null }));
    expect(verdict).toMatchObject({ kind: "first", before: null, after: "advanced", reviewsFrom: "2020-03-01" });
    expect(shortfall).toBeNull();
  });

  it("starts anew where the edition no longer has the tier", () => {
    const { verdict } = decideTier(situation({ standing: standing({ tier: "gold" }) }));
    expect(verdict).toMatchObject({ kind: "first", reason: "new-edition", before: "gold", after: "advanced" });
  });

  it("promotes at once and ends a shortfall", () => {
    const up = decideTier(situation({ earned: "principal", shortfall: shortSince("2020-02-01") }));
    expect(up.verdict).toMatchObject({ kind: "promotion", before: "advanced", after: "principal" });
    expect(up.shortfall).toBeNull();
  });

  it("keeps the tier of a company that falls short, and names the review", () => {
    expect(decideTier(situation({ earned: "partner" }))).toEqual({
      verdict: null,
      shortfall: { openedOn: "2020-03-01", earned: "partner", reviewOn: "2020-10-01" },
    });
  });

  it("gives a shortfall time until the next review but one, if the next is within the grace period", () => {
    const { shortfall } = decideTier(situation({ today: "2020-07-04", earned: "partner" }));
    expect(shortfall?.reviewOn).toBe("2021-10-01");
    expect(decideTier(situation({ today: "2020-07-03", earned: "partner" })).shortfall?.reviewOn).toBe("2020-10-01");
  });

  it("ends a shortfall without a decision once the tier is earned again", () => {
    expect(decideTier(situation({ shortfall: shortSince("2020-02-01") }))).toEqual({ verdict: null, shortfall: null });
  });

  it.each([
    ["confirms what is earned", { earned: "advanced" }, "confirmation", "review-met", "advanced"],
    [
      "demotes a company whose grace period is over",
      { earned: "partner", shortfall: shortSince("2020-06-30") },
      "demotion",
      "review-short",
      "partner",
    ],
    [
      "confirms the tier of a company still in its grace period",
      { earned: "partner", shortfall: shortSince("2020-07-04") },
      "confirmation",
      "review-in-grace",
      "advanced",
    ],
    [
      "demotes to the tier earned that day, not to the one earned when the shortfall opened",
      { earned: "registered", shortfall: shortSince("2020-02-01") },
      "demotion",
      "review-short",
      "registered",
    ],
  ] as const)("at the yearly review %s", (_, parts, kind, reason, after) => {
    const { verdict } = decideTier(situation({ today: "2020-10-01", ...parts }));
    expect(verdict).toMatchObject({ kind, reason, after, before: "advanced", reviewsFrom: "2019-10-01" });
  });

  it("holds a demotion back while a dispute is open, and demotes when it is closed after the review", () => {
    const late = { today: "2020-11-15", earned: "partner", shortfall: shortSince("2020-02-01") };
    const frozen = decideTier(situation({ ...late, isDisputed: true }));
    expect(frozen).toMatchObject({ verdict: null, shortfall: { openedOn: "2020-02-01" } });
    expect(decideTier(situation(late)).verdict).toMatchObject({ kind: "demotion", after: "partner" });
  });

  it("promotes and confirms despite a dispute", () => {
    expect(decideTier(situation({ earned: "principal", isDisputed: true })).verdict?.kind).toBe("promotion");
    expect(decideTier(situation({ today: "2020-10-01", isDisputed: true })).verdict?.kind).toBe("confirmation");
  });

  it("ends a granted tier with its exception, waits for an open dispute, and confirms it once the records earn it", () => {
    const granted = standing({ tier: "principal", kind: "override", before: "partner", decidedOn: "2020-03-01" });
    const over = situation({ standing: granted, earned: "advanced" });
    expect(decideTier(over).verdict).toMatchObject({ kind: "demotion", reason: "grant-ended", after: "advanced" });
    expect(decideTier({ ...over, isDisputed: true }).verdict).toBeNull();
    expect(decideTier({ ...over, earned: "principal", isGranted: true }).verdict).toBeNull();
    const own = decideTier({ ...over, earned: "principal", isGranted: false }).verdict;
    expect(own).toMatchObject({ kind: "confirmation", reason: "earned", after: "principal" });
  });

  it("takes a promotion back when its review is undone", () => {
    const promoted = standing({ tier: "principal", kind: "promotion", before: "advanced", decidedOn: "2020-03-01" });
    const undone = decideTier(situation({ standing: promoted, earned: "advanced", isTakenBack: true }));
    expect(undone).toMatchObject({ verdict: { kind: "demotion", reason: "undone", after: "advanced" } });
    expect(decideTier(situation({ standing: promoted, earned: "advanced" })).verdict).toBeNull();
  });

  it("restores the tier kept before and its shortfall when a promotion is taken back", () => {
    const promoted = standing({ tier: "principal", kind: "promotion", before: "advanced", decidedOn: "2020-03-01" });
    const { verdict, shortfall } = decideTier(situation({ standing: promoted, earned: "partner", isTakenBack: true }));
    expect(verdict?.after).toBe("advanced");
    expect(shortfall).toMatchObject({ openedOn: "2020-03-01", earned: "partner" });
  });
});

describe("the yearly review", () => {
  it.each([
    ["2019-10-01", "2019-10-01", null],
    ["2019-10-01", "2020-09-30", null],
    ["2019-10-01", "2020-10-01", "2020-10-01"],
    ["2019-10-01", "2022-01-01", "2021-10-01"],
    ["2020-02-29", "2021-02-28", "2021-02-28"],
    ["2020-02-29", "2024-02-28", "2023-02-28"],
  ])("counted from %s was by %s last held on %s", (from, today, review) => {
    expect(latestReview(from, today)).toBe(review);
  });
});

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays("2019-10-01", days));
const tier = fc.constantFrom(...tiers);

/** A company's life: what it earns from a day on, and the days between which it disputes a number. */
const life = fc.record({
  turns: fc.array(fc.record({ on: day, earned: tier }), { maxLength: 8 }),
  disputes: fc.array(fc.tuple(day, fc.integer({ min: 1, max: 400 })), { maxLength: 3 }),
});
type Life = typeof life extends fc.Arbitrary<infer L> ? L : never;

/** Settles on each of the days, as the job does, and tells what was decided and what was short. */
const live = ({ turns, disputes }: Life, days: string[]) => {
  const past: (TierSituation & { settled: ReturnType<typeof decideTier> })[] = [];
  let now: Pick<TierSituation, "standing" | "shortfall"> = { standing: null, shortfall: null };
  for (const today of days) {
    const earned = turns
      .filter(({ on }) => on <= today)
      .sort((a, b) => (a.on < b.on ? -1 : 1))
      .at(-1)?.earned;
    const isDisputed = disputes.some(([on, length]) => on <= today && today < addDays(on, length));
    const asked = situation({ ...now, today, earned: earned ?? "registered", isDisputed });
    const settled = decideTier(asked);
    past.push({ ...asked, settled });
    const { verdict, shortfall } = settled;
    const stood = verdict && { ...verdict, tier: verdict.after, decidedOn: today };
    now = { standing: stood ?? now.standing, shortfall };
  }
  return past;
};
const everyDay = Array.from({ length: 1500 }, (_, i) => addDays("2019-10-01", i));
const tierAfter = ({ settled, standing: stood }: ReturnType<typeof live>[number]): string =>
  settled.verdict?.after ?? stood?.tier ?? "";

test("the tier is never below what is earned, and a shortfall is open exactly while it is above", () => {
  fc.assert(
    fc.property(life, (one) => {
      const wrong = live(one, everyDay).filter((moment) => {
        const above = heightOf(defaultEdition, tierAfter(moment)) - heightOf(defaultEdition, moment.earned);
        return above < 0 || (moment.settled.shortfall !== null) !== above > 0;
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("a demotion comes after the grace period, not during a dispute, and at most a year and the grace period after the shortfall", () => {
  fc.assert(
    fc.property(life, (one) => {
      for (const { settled, shortfall, today, isDisputed } of live(one, everyDay)) {
        if (settled.verdict?.kind === "demotion") {
          expect(isDisputed).toBe(false);
          expect(today >= addDays(shortfall?.openedOn ?? today, graceDays)).toBe(true);
        }
        if (settled.shortfall && one.disputes.length === 0)
          expect(today <= addMonths(addDays(settled.shortfall.openedOn, graceDays), 12)).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});

test("deciding again on the same day changes nothing", () => {
  fc.assert(
    fc.property(life, (one) => {
      const twice = everyDay.flatMap((today) => [today, today]);
      const again = live(one, twice).filter((_, place) => place % 2 === 1);
      expect(again.filter(({ settled }) => settled.verdict !== null)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
