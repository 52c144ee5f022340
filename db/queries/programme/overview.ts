import { asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { listFormerLevels } from "@/db/queries/edition/former-level";
import { editionInUse } from "@/db/queries/edition/in-use";
import { countOutdated } from "@/db/queries/partner/outdated";
import { partner } from "@/db/schema/partner";
import { partnerCount, partnerListed } from "@/db/schema/summary";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Edition } from "@/lib/edition/edition";
import {
  type Candidates,
  type CompanyCount,
  type HolderCount,
  type Overview,
  overviewFrom,
} from "@/lib/overview/overview";
import type { CandidateKind } from "@/lib/overview/summary";
import type { FormerLevel } from "@/lib/partner/former-level";

/** So many candidates are named; the list of partners has all. */
const named = 20;

const partners = sql<number>`sum(${partnerCount.partners})::int`;

const companyCounts = (tx: Tx): Promise<CompanyCount[]> => {
  const { legacyLevel, tier, tierIfSigned, holdsSolution, candidate } = partnerCount;
  return tx
    .select({
      legacyLevel: sql<CompanyCount["legacyLevel"]>`${legacyLevel}`,
      ...{ tier, tierIfSigned, candidate },
      holdsSolution: sql<boolean>`${holdsSolution}`,
      partners,
    })
    .from(partnerCount)
    .where(isNull(partnerCount.competency))
    .groupBy(legacyLevel, tier, tierIfSigned, holdsSolution, candidate);
};

const holderCounts = (tx: Tx): Promise<HolderCount[]> =>
  tx
    .select({ competency: sql<string>`${partnerCount.competency}`, partners })
    .from(partnerCount)
    .where(isNotNull(partnerCount.competency))
    .groupBy(partnerCount.competency);

const candidatesOf = (tx: Tx, kind: CandidateKind) =>
  tx
    .select({ partnerId: partner.id, name: partner.name, team: partnerListed.candidateTeam })
    .from(partnerListed)
    .innerJoin(partner, eq(partner.id, partnerListed.partnerId))
    .where(eq(partnerListed.candidate, kind))
    .orderBy(asc(partnerListed.nameKey), asc(partnerListed.partnerId))
    .limit(named);

const listCandidates = async (tx: Tx): Promise<Candidates> => ({
  ready: (await candidatesOf(tx, "ready")).map(({ partnerId, name }) => ({ partnerId, name })),
  onTheWay: (await candidatesOf(tx, "on-the-way")).flatMap(({ team, ...company }) =>
    team ? [{ ...company, ...team }] : [],
  ),
});

export type ProgrammeOverview = {
  edition: Edition;
  /** The levels of the former programme that a company's record can name. */
  formerLevels: FormerLevel[];
  overview: Overview;
  candidates: Candidates;
  /** Companies that are counted as they were, until their summaries are made anew. */
  outdated: number;
  /** Companies that are counted in no tier, as their figures could not be made; at most some are named. */
  failed: FailedCompany[];
};

/** A company, and the reference under which the log says why its figures could not be made. */
type FailedCompany = { partnerId: string; name: string; fault: string };

const listFailed = async (tx: Tx): Promise<FailedCompany[]> => {
  const rows = await tx
    .select({ partnerId: partner.id, name: partner.name, fault: partnerListed.fault })
    .from(partnerListed)
    .innerJoin(partner, eq(partner.id, partnerListed.partnerId))
    .where(isNotNull(partnerListed.fault))
    .orderBy(asc(partnerListed.nameKey), asc(partnerListed.partnerId))
    .limit(named);
  return rows.flatMap(({ fault, ...row }) => (fault === null ? [] : [{ ...row, fault }]));
};

/** The programme's state today, from the kept summaries of every company. */
export const getOverview = async (actor: Actor): Promise<ProgrammeOverview> => {
  requirePermission(actor, "insight.view", "programme");
  return read(actor, async (tx) => {
    const edition = await editionInUse(tx, actor.today);
    const overview = overviewFrom(edition, await companyCounts(tx), await holderCounts(tx));
    const candidates = await listCandidates(tx);
    const outdated = await countOutdated(tx, actor.today);
    const formerLevels = await listFormerLevels(tx, actor.today);
    return { edition, formerLevels, overview, candidates, outdated, failed: await listFailed(tx) };
  });
};
