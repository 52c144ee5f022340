import { addDays, type Day } from "@/lib/date/day";
import { heightOf } from "@/lib/evaluate/trace/selectors";
import type {
  LastDecision,
  Shortfall,
  TierDecision,
  TierDecisionKind,
  TierDecisionReason,
  TierOutcome,
  TierSituation,
} from "@/lib/tier/decision";
import { latestReview, reviewOfShortfall } from "@/lib/tier/review";

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
 * Takes back a promotion that was undone within seconds, or an exception that has ended: neither its tier nor its
 * review dates remain.
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
 * Decides a company's tier from what it earns today. Promotes at once. Demotes only at the tier review, after the grace
 * period, and not while a dispute is open (then once it is closed). Confirms where the review finds the tier earned. A
 * tier granted as an exception ends with the exception, and is confirmed once the records alone earn it. Deciding again
 * on the same day changes nothing. Days; `graceDays` of the edition. Source: assumption ("promotion at once; demotion
 * only at the yearly review after 90 days of grace", and the anniversary as the day of the review). Pure.
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
