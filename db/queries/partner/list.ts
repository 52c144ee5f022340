import { and, arrayContains, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { holdsFramework } from "@/db/queries/agreement/state";
import { companyModels } from "@/db/queries/edition/business-models";
import { formerLevel, listFormerLevels } from "@/db/queries/edition/former-level";
import { editionInUse } from "@/db/queries/edition/in-use";
import { cutPage, following } from "@/db/queries/paging";
import { countOutdated } from "@/db/queries/partner/outdated";
import { type OwnFilter, ownFilter } from "@/db/queries/partner/own-filter";
import { account, membership } from "@/db/schema/account";
import { agreement } from "@/db/schema/agreement";
import { partner } from "@/db/schema/partner";
import { partnerListed, queueListed } from "@/db/schema/summary";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import type { CandidateKind } from "@/lib/overview/summary";
import type { FormerLevel } from "@/lib/partner/former-level";
import type { NamedModel } from "@/lib/partner/models";
import type { Role } from "@/lib/role";

export type PartnerFilter = OwnFilter & {
  /** A tier of the edition in use. */
  tier?: string | undefined;
  /** The tier the records would earn had the company signed. */
  future?: string | undefined;
  /** A competency held. */
  competency?: string | undefined;
  /** How near it is to the highest tier. */
  candidate?: CandidateKind | undefined;
  /** The id of the last company of the page before. */
  after?: string | undefined;
};

export type PartnerLine = {
  id: string;
  name: string;
  siren: string | null;
  country: string;
  legacyLevel: string | null;
  /** The current tier, and the one that the records earn. */
  tier: string;
  earned: string;
  tierIfVerified: string;
  competencies: number;
  /** How many of its declarations and agreements wait for staff. */
  waiting: number;
  /** Where its figures could not be made: the reference under which the log says why. */
  fault: string | null;
};

export type PartnerList = {
  edition: Edition;
  /** The levels of the former programme that a company's record can name. */
  formerLevels: FormerLevel[];
  partners: PartnerLine[];
  next: string | null;
  /** Companies, of all, that are shown and found as they were, until their summaries are made anew. */
  outdated: number;
};

const columns = {
  id: partner.id,
  name: partner.name,
  siren: partner.siren,
  country: partner.country,
  legacyLevel: partner.legacyLevel,
};

const byName = {
  table: partnerListed,
  key: partnerListed.nameKey,
  id: partnerListed.partnerId,
  direction: "ascending",
} as const;

const rowsOf = (tx: Tx, filter: PartnerFilter, limit: number) => {
  const { tier, future, competency, candidate, after } = filter;
  return tx
    .select({
      ...columns,
      tier: partnerListed.tier,
      earned: partnerListed.tierEarned,
      tierIfVerified: partnerListed.tierIfVerified,
      held: partnerListed.competencies,
      fault: partnerListed.fault,
    })
    .from(partnerListed)
    .innerJoin(partner, eq(partner.id, partnerListed.partnerId))
    .where(
      and(
        ownFilter(filter),
        tier ? eq(partnerListed.tier, tier) : undefined,
        future ? eq(partnerListed.tierIfSigned, future) : undefined,
        competency ? arrayContains(partnerListed.competencies, [competency]) : undefined,
        candidate ? eq(partnerListed.candidate, candidate) : undefined,
        after ? following(byName, after) : undefined,
      ),
    )
    .orderBy(asc(partnerListed.nameKey), asc(partnerListed.partnerId))
    .limit(limit);
};

const waitingOf = async (tx: Tx, ids: string[]): Promise<Map<string, number>> => {
  const { partnerId } = queueListed;
  const rows = await tx
    .select({ partnerId, count: sql<number>`count(*)::int` })
    .from(queueListed)
    .where(inArray(partnerId, ids))
    .groupBy(partnerId);
  return new Map(rows.flatMap((row) => (row.partnerId ? [[row.partnerId, row.count]] : [])));
};

/** Companies by name, a page at a time, from their summaries. */
export const listPartners = async (actor: Actor, filter: PartnerFilter, limit = 50): Promise<PartnerList> => {
  requirePermission(actor, "partner.list", "programme");
  return read(actor, async (tx) => {
    const edition = await editionInUse(tx, actor.today);
    const { shown, last } = cutPage(await rowsOf(tx, filter, limit + 1), limit);
    const counts = await waitingOf(
      tx,
      shown.map(({ id }) => id),
    );
    return {
      edition,
      formerLevels: await listFormerLevels(tx, actor.today),
      partners: shown.map(({ held, tier, earned, tierIfVerified, ...row }) => ({
        ...row,
        tier: tier ?? "",
        earned: earned ?? "",
        tierIfVerified: tierIfVerified ?? "",
        competencies: held.length,
        waiting: counts.get(row.id) ?? 0,
      })),
      next: last?.id ?? null,
      outdated: await countOutdated(tx, actor.today),
    };
  });
};

export type PartnerFile = Pick<typeof partner.$inferSelect, keyof typeof columns> & {
  address: string;
  businessModels: NamedModel[];
  applicationId: string | null;
  createdAt: Date;
  /** What its level of the former programme is called; null where it had none. */
  formerLevel: Edition["name"] | null;
  agreement: { id: string; state: string; inForceOn: Day | null; endsOn: Day | null; annexes: string[] } | null;
  members: { name: string; email: string; roles: Role[] }[];
};

const agreementOf = async (tx: Tx, partnerId: string): Promise<PartnerFile["agreement"]> => {
  const [row] = await tx
    .select({
      id: agreement.id,
      state: agreement.state,
      inForceOn: agreement.inForceOn,
      endsOn: agreement.endsOn,
      annexes: agreement.annexes,
    })
    .from(agreement)
    .where(eq(agreement.partnerId, partnerId))
    .orderBy(desc(eq(agreement.state, "in-force")), desc(holdsFramework), desc(agreement.createdAt), desc(agreement.id))
    .limit(1);
  return row ?? null;
};

/** A company as the vendor's staff reads it; null where there is none. */
export const getPartner = (actor: Actor, id: string): Promise<PartnerFile | null> =>
  read(actor, async (tx) => {
    if (!can(actor, "partner.list", "programme")) return null;
    const [row] = await tx
      .select({
        ...columns,
        address: partner.address,
        businessModels: partner.businessModels,
        applicationId: partner.applicationId,
        createdAt: partner.createdAt,
      })
      .from(partner)
      .where(eq(partner.id, id));
    if (!row) return null;
    const members = await tx
      .select({ name: account.name, email: account.email, roles: membership.roles })
      .from(membership)
      .innerJoin(account, eq(account.id, membership.accountId))
      .where(and(eq(membership.partnerId, id), isNull(membership.endedAt)))
      .orderBy(asc(account.name), asc(account.id));
    const former = await formerLevel(tx, actor.today, row.legacyLevel);
    const businessModels = await companyModels(tx, actor.today, row.businessModels);
    return { ...row, businessModels, formerLevel: former, agreement: await agreementOf(tx, id), members };
  });
