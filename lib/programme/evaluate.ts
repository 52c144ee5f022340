import type { Day } from "@/lib/dates";
import type { Edition, Tier } from "./edition";
import type { Facts } from "./facts";
import { compare, countMet } from "./proof";
import { type Ground, proveAll, proveCompetency } from "./prove-rule";
import { type Pass, rosterOf } from "./roster";
import type { Trace, TraceOf } from "./trace";

/** The level earned on a day, without its proof. `competencies` are the ids held, sorted. */
export type Decision = { edition: string; on: Day; tier: string; tierIfVerified: string; competencies: string[] };

/** The decision and the proof of every tier and every competency, reached or not. */
export type Evaluation = Decision & { trace: Trace };

type Answer = { tier: string; competencies: string[]; trace: Trace };

const proveTier = (tier: Tier, ground: Ground): TraceOf<"tier"> => {
  const children = proveAll(tier.requires, ground, tier.id);
  const have = countMet(children);
  return {
    kind: "tier",
    tier: tier.id,
    id: tier.id,
    isMet: have === children.length,
    have,
    need: children.length,
    unit: "requirements",
    source: tier.source,
    because: [],
    against: [],
    children,
  };
};

/** One walk for every answer; a pass that explains also fills `because` and `against`. */
const assess = (pass: Pass): Answer => {
  const { edition } = pass;
  const bare: Ground = { pass, roster: rosterOf(pass), competencies: [] };
  const competencies = edition.competencies.map((one) => proveCompetency(one, bare));
  const tiers = edition.tiers.map((tier) => proveTier(tier, { ...bare, competencies }));
  const height = tiers.findLastIndex((tier) => tier.isMet);
  const top = tiers.length - 1;
  return {
    tier: tiers[height]?.tier ?? "",
    competencies: competencies
      .filter((one) => one.isMet)
      .map((one) => one.competency)
      .sort(compare),
    trace: {
      kind: "edition",
      id: edition.id,
      isMet: height === top,
      have: height,
      need: top,
      unit: "tiers",
      source: null,
      because: [],
      against: [],
      children: [...tiers, ...competencies],
    },
  };
};

const hasDeclared = ({ people, activity }: Facts): boolean =>
  activity.some((one) => one.status === "declared") ||
  people.some((person) => person.credentials.some((one) => one.status === "declared"));

const tierIfVerified = (edition: Edition, facts: Facts, on: Day, tier: string): string =>
  hasDeclared(facts) ? assess({ edition, facts, on, countsDeclared: true, explains: false }).tier : tier;

/**
 * The level on a day and its proof: the highest tier whose own requirement is met. Only verified records count;
 * `tierIfVerified` takes the declared ones as verified too. Pure; facts must have passed `factsSchema`.
 * Source: PROGRAMME section 3.
 */
export const evaluate = (edition: Edition, facts: Facts, on: Day): Evaluation => {
  const answer = assess({ edition, facts, on, countsDeclared: false, explains: true });
  const ifVerified = tierIfVerified(edition, facts, on, answer.tier);
  const { tier, competencies, trace } = answer;
  return { edition: edition.id, on, tier, tierIfVerified: ifVerified, competencies, trace };
};

/** What `evaluate` answers, without the proof: for many partners at once. */
export const decide = (edition: Edition, facts: Facts, on: Day): Decision => {
  const { tier, competencies } = assess({ edition, facts, on, countsDeclared: false, explains: false });
  return { edition: edition.id, on, tier, tierIfVerified: tierIfVerified(edition, facts, on, tier), competencies };
};
