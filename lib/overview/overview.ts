import type { Edition } from "@/lib/edition/edition";
import type { CandidateKind, CandidateTeam } from "./summary";

/** So many companies of one former level, tiers and candidacy; tiers are null until the engine was asked. */
export type CompanyCount = {
  legacyLevel: string;
  tier: string | null;
  tierIfSigned: string | null;
  holdsSolution: boolean;
  candidate: CandidateKind | null;
  partners: number;
};

/** So many companies that hold a competency. */
export type HolderCount = { competency: string; partners: number };

export type Overview = {
  partners: number;
  withSolutionCompetency: number;
  /** Number of partners by tier id: by current tier, and by the tier they would earn with the agreement signed. */
  byTier: Record<string, number>;
  byTierIfSigned: Record<string, number>;
  /** Number of partners by previous level and by the tier they would earn with the agreement signed. */
  transition: Record<string, Record<string, number>>;
  byCompetency: Record<string, number>;
  /** Partners for whom only the agreement is missing for the highest tier. */
  ready: number;
  /** Partners who nearly hold a master services competency. */
  onTheWay: number;
};

/** Companies to name on the overview, the first by name. */
export type Candidates = {
  ready: { partnerId: string; name: string }[];
  onTheWay: ({ partnerId: string; name: string } & CandidateTeam)[];
};

const add = (into: Record<string, number>, key: string, partners: number): void => {
  into[key] = (into[key] ?? 0) + partners;
};

const nought = (all: readonly { id: string }[]): Record<string, number> =>
  Object.fromEntries(all.map(({ id }) => [id, 0]));

const sum = (counts: readonly CompanyCount[], isCounted: (one: CompanyCount) => boolean): number =>
  counts.reduce((total, one) => (isCounted(one) ? total + one.partners : total), 0);

/** The whole programme from counts of its companies. Pure. */
export const overviewFrom = (
  edition: Edition,
  counts: readonly CompanyCount[],
  holders: readonly HolderCount[],
): Overview => {
  const [byTier, byTierIfSigned] = [nought(edition.tiers), nought(edition.tiers)];
  const transition: Overview["transition"] = {};
  for (const { legacyLevel, tier, tierIfSigned, partners } of counts) {
    if (tier === null || tierIfSigned === null) continue;
    add(byTier, tier, partners);
    add(byTierIfSigned, tierIfSigned, partners);
    transition[legacyLevel] ??= {};
    add(transition[legacyLevel], tierIfSigned, partners);
  }
  const byCompetency = nought(edition.competencies);
  for (const { competency, partners } of holders) add(byCompetency, competency, partners);
  return {
    partners: sum(counts, () => true),
    withSolutionCompetency: sum(counts, ({ holdsSolution }) => holdsSolution),
    ...{ byTier, byTierIfSigned, transition, byCompetency },
    ready: sum(counts, ({ candidate }) => candidate === "ready"),
    onTheWay: sum(counts, ({ candidate }) => candidate === "on-the-way"),
  };
};
