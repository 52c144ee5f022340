import { addMonths, type Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { type Evaluation, earnedTier, evaluateFigures } from "@/lib/evaluate/evaluate";
import { asIfSigned } from "@/lib/evaluate/facts/as-if-signed";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { turningDays } from "@/lib/evaluate/prove/turning-days";
import { competenciesOf } from "@/lib/evaluate/trace/selectors";
import type { Trace, TraceOf } from "@/lib/evaluate/trace/trace";
import { currentTierOn } from "@/lib/tier/current-tier";
import type { TierSituation } from "@/lib/tier/decision";
import { latestReview } from "@/lib/tier/review";

/** Ready for the highest tier but for the agreement, or on the way to it. */
export const candidateKinds = ["ready", "on-the-way"] as const;
export type CandidateKind = (typeof candidateKinds)[number];

/** The master services competency that is nearly held, and its certified people. */
export type CandidateTeam = { competency: string; vcp: number; vcap: number };

/** What lists and counts show of a company on a day, without its proof. */
export type CompanySummary = {
  /** The current tier, and those that its records earn: as they are, once verified, once it has signed. */
  tier: string;
  tierEarned: string;
  tierIfVerified: string;
  tierIfSigned: string;
  competencies: string[];
  holdsSolution: boolean;
  candidate: CandidateKind | null;
  /** For a company on the way only. */
  candidateTeam: CandidateTeam | null;
};

type Known = Pick<TierSituation, "standing" | "shortfall" | "isDisputed">;

const teamOf = (competency: Trace): TraceOf<"people"> | undefined =>
  competency.children.find((node): node is TraceOf<"people"> => node.kind === "people");

/**
 * The first master services competency of which at most two of the VCP are missing and at least one VCAP is there.
 * Source: article ("une vingtaine en cours").
 */
const teamOnTheWay = (trace: Trace): CandidateTeam | null => {
  for (const one of competenciesOf(trace)) {
    if (one.competencyKind !== "master" || one.isMet) continue;
    const team = teamOf(one);
    const advanced = team?.children[0]?.have ?? 0;
    if (team && team.have >= team.need - 2 && team.have < team.need && advanced >= 1)
      return { competency: one.competency, vcp: team.have, vcap: advanced };
  }
  return null;
};

const candidateOf = (edition: Edition, evaluation: Evaluation, tierIfSigned: string) => {
  const top = edition.tiers.at(-1)?.id;
  if (tierIfSigned === top)
    return { candidate: evaluation.tier === top ? null : ("ready" as const), candidateTeam: null };
  const candidateTeam = teamOnTheWay(evaluation.trace);
  return { candidate: candidateTeam && ("on-the-way" as const), candidateTeam };
};

/** What lists and counts show of a company on a day; `evaluation` where the engine was asked already. Pure. */
export const summarise = (
  edition: Edition,
  facts: Facts,
  on: Day,
  known: Known,
  evaluation: Evaluation = evaluateFigures(edition, facts, on),
): CompanySummary => {
  const { tier: tierEarned, tierIfVerified, competencies } = evaluation;
  const signed = asIfSigned(facts, on);
  const tierIfSigned = signed === facts ? tierEarned : earnedTier(edition, signed, on).tier;
  const held = new Set(competencies);
  return {
    tier: currentTierOn(edition, on, tierEarned, known).tier,
    ...{ tierEarned, tierIfVerified, tierIfSigned, competencies },
    holdsSolution: edition.competencies.some(({ id, kind }) => kind === "solution" && held.has(id)),
    ...candidateOf(edition, evaluation, tierIfSigned),
  };
};

/** The next tier review after a day, a year after the one before it. */
const nextReview = (reviewsFrom: Day, on: Day): Day => {
  const last = latestReview(reviewsFrom, on) ?? reviewsFrom;
  const years = Number(last.slice(0, 4)) - Number(reviewsFrom.slice(0, 4)) + 1;
  return addMonths(reviewsFrom, 12 * years);
};

/**
 * The first day after `on` on which the summary may be another although nothing happened: something begins or ceases to
 * count, a tier review comes, or the edition changes (`until`). Null where no such day is known. Pure.
 */
export const summaryEnds = (
  edition: Edition,
  facts: Facts,
  on: Day,
  { known: { standing }, until }: { known: Known; until: Day | null },
): Day | null => {
  const days = [...turningDays(edition, facts), ...(standing ? [nextReview(standing.reviewsFrom, on)] : [])];
  return [...days, ...(until ? [until] : [])].reduce<Day | null>(
    (first, day) => (day > on && (first === null || day < first) ? day : first),
    null,
  );
};
