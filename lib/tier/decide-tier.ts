import { addDays, addMonths, type Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { heightOf } from "@/lib/evaluate/trace/selectors";

export const tierDecisionKinds = ["first", "promotion", "demotion", "confirmation", "override"] as const;
export type TierDecisionKind = (typeof tierDecisionKinds)[number];

/** Why a level was decided; the sentences are `levels.reasons.<code>`. */
export const tierDecisionReasons = [
  "first-look",
  "new-edition",
  "earned",
  "review-met",
  "review-in-grace",
  "review-short",
  "undone",
  "granted",
  "grant-ended",
] as const;
export type TierDecisionReason = (typeof tierDecisionReasons)[number];

/** The level a company holds by the last decision about it; `reviewsFrom` is the day whose anniversaries are its reviews. */
export type LastDecision = {
  tier: string;
  kind: TierDecisionKind;
  before: string | null;
  decidedOn: Day;
  reviewsFrom: Day;
};

/** Earning less than the level held: since when, what is earned, and the review that may take the level. */
export type Shortfall = { openedOn: Day; earned: string; reviewOn: Day };

export type TierSituation = {
  edition: Edition;
  today: Day;
  earned: string;
  standing: LastDecision | null;
  shortfall: Shortfall | null;
  /** Some number of the company's is disputed and not answered yet. */
  isDisputed: boolean;
  /** What made the last decision was itself taken back within its seconds. */
  isTakenBack: boolean;
  /** What is earned rests on what staff granted, not on the records alone. */
  isGranted?: boolean;
};

export type TierDecision = {
  kind: TierDecisionKind;
  reason: TierDecisionReason;
  before: string | null;
  after: string;
  reviewsFrom: Day;
};

/** What to write: a decision or none, and the shortfall that stands afterwards or none. */
type TierOutcome = { verdict: TierDecision | null; shortfall: Shortfall | null };

/** The latest yearly review up to a day, or null before the first. Source: assumption, the edition says only "yearly". */
export const latestReview = (reviewsFrom: Day, today: Day): Day | null => {
  const years = Number(today.slice(0, 4)) - Number(reviewsFrom.slice(0, 4));
  const passed = [years, years - 1].filter((year) => year > 0).map((year) => addMonths(reviewsFrom, 12 * year));
  return passed.find((day) => day <= today) ?? null;
};

/** The first yearly review on which a shortfall opened on that day is past its grace. */
const reviewOfShortfall = (edition: Edition, { decidedOn, reviewsFrom }: LastDecision, openedOn: Day): Day => {
  const graceOver = addDays(openedOn, edition.review.demotion.graceDays);
  let years = 1;
  let day = addMonths(reviewsFrom, 12);
  while (day < graceOver || day <= decidedOn) {
    years += 1;
    day = addMonths(reviewsFrom, 12 * years);
  }
  return day;
};

const nothing: TierOutcome = { verdict: null, shortfall: null };

const look = ({ earned, today, standing }: TierSituation, reason: TierDecisionReason): TierOutcome => ({
  verdict: { kind: "first", reason, before: standing?.tier ?? null, after: earned, reviewsFrom: today },
  shortfall: null,
});

const verdictOf = (
  standing: LastDecision,
  kind: TierDecisionKind,
  reason: TierDecisionReason,
  after: string,
): TierDecision => ({
  kind,
  reason,
  before: standing.tier,
  after,
  reviewsFrom: standing.reviewsFrom,
});

const shortfallIn = (situation: TierSituation, standing: LastDecision): Shortfall => {
  const { edition, earned, today, shortfall } = situation;
  const openedOn = shortfall?.openedOn ?? today;
  return { openedOn, earned, reviewOn: reviewOfShortfall(edition, standing, openedOn) };
};

/**
 * A promotion that stood for seconds, or was granted for a time that is over, leaves nothing behind: neither a level nor a
 * year of it.
 */
const takeBack = (
  situation: TierSituation,
  standing: LastDecision,
  before: string,
  reason: "undone" | "grant-ended",
): TierOutcome => {
  const { edition, earned, today } = situation;
  const after = heightOf(edition, before) > heightOf(edition, earned) ? before : earned;
  const verdict = verdictOf(standing, "demotion", reason, after);
  if (after === earned) return { verdict, shortfall: null };
  return { verdict, shortfall: shortfallIn(situation, { ...standing, tier: after, decidedOn: today }) };
};

const underReview = (situation: TierSituation, standing: LastDecision, review: Day): TierOutcome => {
  const shortfall = shortfallIn(situation, standing);
  const { edition, earned, isDisputed, today } = situation;
  if (review < addDays(shortfall.openedOn, edition.review.demotion.graceDays)) {
    const verdict = verdictOf(standing, "confirmation", "review-in-grace", standing.tier);
    return { verdict, shortfall: shortfallIn(situation, { ...standing, decidedOn: today }) };
  }
  if (isDisputed) return { verdict: null, shortfall };
  return { verdict: verdictOf(standing, "demotion", "review-short", earned), shortfall: null };
};

/**
 * What becomes of a company's level, given what it earns today: promoted at once; demoted only by the yearly review, once
 * the days of grace are over, and not while a dispute is open (then as soon as it is closed); confirmed where the review
 * finds the level earned. A level that staff granted falls as soon as the grant is over, and is confirmed once the records
 * alone earn it. Asking again changes nothing. Days; `graceDays` of the edition.
 * Source: assumption (docs/programme.md, section 3), and so is the anniversary.
 */
export const decideTier = (situation: TierSituation): TierOutcome => {
  const { edition, earned, today, standing, isTakenBack } = situation;
  if (!standing) return look(situation, "first-look");
  const held = heightOf(edition, standing.tier);
  if (held < 0) return look(situation, "new-edition");
  const rise = heightOf(edition, earned) - held;
  if (rise > 0) {
    const [kind, reason] = situation.isGranted
      ? (["override", "granted"] as const)
      : (["promotion", "earned"] as const);
    return { verdict: verdictOf(standing, kind, reason, earned), shortfall: null };
  }
  if (rise < 0 && isTakenBack && standing.kind === "promotion" && standing.before !== null)
    return takeBack(situation, standing, standing.before, "undone");
  if (rise < 0 && standing.kind === "override" && standing.before !== null && !situation.isDisputed)
    return takeBack(situation, standing, standing.before, "grant-ended");
  const review = latestReview(standing.reviewsFrom, today);
  const isDue = review !== null && review > standing.decidedOn;
  if (rise < 0) return isDue ? underReview(situation, standing, review) : short(situation, standing);
  if (isDue) return { ...nothing, verdict: verdictOf(standing, "confirmation", "review-met", standing.tier) };
  const isNowEarned = standing.kind === "override" && !situation.isGranted;
  return isNowEarned ? { ...nothing, verdict: verdictOf(standing, "confirmation", "earned", standing.tier) } : nothing;
};

const short = (situation: TierSituation, standing: LastDecision): TierOutcome => ({
  verdict: null,
  shortfall: shortfallIn(situation, standing),
});
