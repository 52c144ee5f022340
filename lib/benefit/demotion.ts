import type { Benefit, BenefitGrant } from "@/lib/benefit/benefit";
import { type Entitlement, type HeldLevel, proveBenefit } from "@/lib/benefit/entitlement";
import { addDays, type Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { heightOf } from "@/lib/evaluate/trace/selectors";

/** A level that ended on a day. */
export type PastLevel = { level: HeldLevel; until: Day };

/**
 * Where a company stands with a benefit. `kept` after the level that gave it ended on `lostOn`: before `until`, or, where
 * that is null, only what was allocated, until it expires; `tier` is the one that gave it. `stopped` on a day. `dropped`
 * where the edition in use no longer has it.
 */
export type BenefitStanding =
  | { state: "given" }
  | { state: "kept"; lostOn: Day; until: Day | null; amount: number | null; tier: string }
  | { state: "stopped"; on: Day }
  | { state: "dropped" }
  | { state: "not-given" };

type Lost = { lostOn: Day; amount: number | null; tier: string };

const lastGiven = (benefit: Benefit, edition: Edition, past: Iterable<PastLevel>, after: Day): Lost | null => {
  for (const { level, until } of past) {
    if (until <= after) return null;
    const then = proveBenefit(benefit, edition, level);
    if (then.isEntitled) return { lostOn: until, amount: then.amount, tier: level.tier };
  }
  return null;
};

const afterLoss = ({ demotion }: Benefit, lost: Lost, on: Day): BenefitStanding => {
  if (demotion.effect === "keeps-allocated") return { state: "kept", until: null, ...lost };
  if (demotion.effect === "stops") return { state: "stopped", on: lost.lostOn };
  const until = addDays(lost.lostOn, demotion.days);
  return on < until ? { state: "kept", until, ...lost } : { state: "stopped", on: until };
};

/** What became of a benefit on a day, given the levels before that day's, the latest first. Pure. */
export const benefitStanding = (
  { benefit, isEntitled }: Pick<Entitlement, "benefit" | "isEntitled">,
  edition: Edition,
  past: Iterable<PastLevel>,
  on: Day,
): BenefitStanding => {
  if (isEntitled) return { state: "given" };
  const lost = lastGiven(benefit, edition, past, "");
  return lost ? afterLoss(benefit, lost, on) : { state: "not-given" };
};

/** What was allocated: the benefit as it was asked for, and the day of the approval. */
export type Allocated = { requestId: string; benefit: Benefit; allocatedOn: Day };

/** What an edition does not know, nobody can lose under it. */
const askedUnder = (grant: BenefitGrant, edition: Edition): BenefitGrant => ({
  ...grant,
  tier: grant.tier !== null && heightOf(edition, grant.tier) < 0 ? null : grant.tier,
  competency: edition.competencies.some(({ id }) => id === grant.competency) ? grant.competency : null,
});

const asksNothing = ({ tier, competency, businessModel }: BenefitGrant): boolean =>
  tier === null && competency === null && businessModel === null;

/**
 * What became of an allocation on a day. New rules take nothing back: it ends before its own end only where the company
 * lost, after the approval, what gave it the benefit as it was asked for; then as that says. Pure.
 */
export const allocationStanding = (
  { benefit, allocatedOn }: Pick<Allocated, "benefit" | "allocatedOn">,
  edition: Edition,
  level: HeldLevel,
  past: Iterable<PastLevel>,
  on: Day,
): BenefitStanding => {
  const grants = benefit.grants.map((one) => askedUnder(one, edition));
  const asked = { ...benefit, grants };
  if (grants.some(asksNothing) || proveBenefit(asked, edition, level).isEntitled) return { state: "given" };
  const lost = lastGiven(asked, edition, past, allocatedOn);
  return lost ? afterLoss(benefit, lost, on) : { state: "given" };
};

const earlier = (one: Day | null, other: Day): Day => (one !== null && one < other ? one : other);

/** The day before which what is given or allocated may be used; null for no end, "" for not at all. */
export const usableUntil = (standing: BenefitStanding, expiresOn: Day | null): Day | null => {
  switch (standing.state) {
    case "given":
      return expiresOn;
    case "kept":
      return standing.until === null ? expiresOn : earlier(expiresOn, standing.until);
    case "stopped":
      return earlier(expiresOn, standing.on);
    default:
      return "";
  }
};
