import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { evaluate } from "@/lib/evaluate/evaluate";
import { asIfSigned } from "@/lib/evaluate/facts/as-if-signed";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { competenciesOf } from "@/lib/evaluate/trace/selectors";
import type { Trace, TraceOf } from "@/lib/evaluate/trace/trace";

/** A company with its name and its level under the previous programme. */
type SurveyedCompany = {
  facts: Facts;
  name: string;
  legacyLevel: string | null;
  /** From the tier earned to the current tier, which a shortfall may keep higher; the tier earned where left out. */
  heldBy?: (earned: string) => string;
};

type MasterCandidate = { partnerId: string; name: string; competency: string; vcp: number; vcap: number };

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
  ready: { partnerId: string; name: string }[];
  /**
   * Partners who lack at most two of the VCP of a master services competency and have at least one VCAP. Source: article
   * ("une vingtaine en cours").
   */
  onTheWay: MasterCandidate[];
};

const tally = (into: Record<string, number>, key: string): void => {
  into[key] = (into[key] ?? 0) + 1;
};

const teamOf = (competency: Trace): TraceOf<"people"> | undefined =>
  competency.children.find((node): node is TraceOf<"people"> => node.kind === "people");

const candidateIn = (trace: Trace): Omit<MasterCandidate, "partnerId" | "name"> | null => {
  const open = competenciesOf(trace).filter((one) => one.competencyKind === "master" && !one.isMet);
  for (const one of open) {
    const team = teamOf(one);
    const advanced = team?.children[0]?.have ?? 0;
    if (team && team.have >= team.need - 2 && team.have < team.need && advanced >= 1)
      return { competency: one.competency, vcp: team.have, vcap: advanced };
  }
  return null;
};

const emptyOverview = (edition: Edition): Overview => ({
  partners: 0,
  withSolutionCompetency: 0,
  byTier: Object.fromEntries(edition.tiers.map((tier) => [tier.id, 0])),
  byTierIfSigned: Object.fromEntries(edition.tiers.map((tier) => [tier.id, 0])),
  transition: {},
  byCompetency: Object.fromEntries(edition.competencies.map((one) => [one.id, 0])),
  ready: [],
  onTheWay: [],
});

const addTo = (overview: Overview, edition: Edition, company: SurveyedCompany, on: Day): void => {
  const { facts, name } = company;
  const today = evaluate(edition, facts, on);
  const signed = asIfSigned(facts, on);
  const ifSigned = signed === facts ? today : evaluate(edition, signed, on);
  const top = edition.tiers.at(-1)?.id;
  const partnerId = facts.partner;
  const old = company.legacyLevel ?? "none";
  overview.partners += 1;
  tally(overview.byTier, company.heldBy?.(today.tier) ?? today.tier);
  tally(overview.byTierIfSigned, ifSigned.tier);
  overview.transition[old] ??= {};
  tally(overview.transition[old], ifSigned.tier);
  for (const id of today.competencies) tally(overview.byCompetency, id);
  const held = new Set(today.competencies);
  if (edition.competencies.some((one) => one.kind === "solution" && held.has(one.id)))
    overview.withSolutionCompetency += 1;
  const isReady = ifSigned.tier === top && today.tier !== top;
  if (isReady) overview.ready.push({ partnerId, name });
  const candidate = ifSigned.tier === top ? null : candidateIn(today.trace);
  if (candidate) overview.onTheWay.push({ partnerId, name, ...candidate });
};

/**
 * Counts the whole programme on a day by the engine, so that the article's figures come from records and not from
 * constants. Source: article ("près de 1.000 partenaires", "plus de 200", "5 d'ores et déjà certifiés et une
 * vingtaine en cours").
 */
export const surveyProgramme = (edition: Edition, companies: Iterable<SurveyedCompany>, on: Day): Overview => {
  const overview = emptyOverview(edition);
  for (const company of companies) addTo(overview, edition, company, on);
  return overview;
};
