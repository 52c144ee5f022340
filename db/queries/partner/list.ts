import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { holdsFramework } from "@/db/queries/agreement/state";
import { editionInUse } from "@/db/queries/edition/in-use";
import { containing } from "@/db/queries/filter";
import { cutPage, following } from "@/db/queries/paging";
import { loadCurrentTiers } from "@/db/queries/tier/current";
import { loadAllFacts } from "@/db/queries/tier/facts";
import { account, membership } from "@/db/schema/account";
import { agreement } from "@/db/schema/agreement";
import { partner } from "@/db/schema/partner";
import { isAwaitingReview } from "@/db/schema/review";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { LegacyAnswer } from "@/lib/application/schema";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { earnedTier } from "@/lib/evaluate/evaluate";
import { asIfSigned } from "@/lib/evaluate/facts/as-if-signed";
import { compactSiren } from "@/lib/partner/siren";
import type { Role } from "@/lib/role";
import { currentTierOn } from "@/lib/tier/current-tier";

export type PartnerFilter = {
  search?: string | undefined;
  /** A tier of the edition in use. */
  tier?: string | undefined;
  /** The tier the records would earn had the company signed. */
  future?: string | undefined;
  /** A competency held. */
  competency?: string | undefined;
  legacy?: LegacyAnswer | undefined;
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
};

export type PartnerList = { edition: Edition; partners: PartnerLine[]; next: string | null };

const columns = {
  id: partner.id,
  name: partner.name,
  siren: partner.siren,
  country: partner.country,
  legacyLevel: partner.legacyLevel,
};
type Row = Pick<typeof partner.$inferSelect, keyof typeof columns>;

const named = (search: string): SQL | undefined =>
  or(containing(partner.name, search), eq(partner.siren, compactSiren(search)));

const key = sql`lower(${partner.name})`;
const byName = { table: partner, key, id: partner.id, direction: "ascending" } as const;

const ofLegacy = (legacy: LegacyAnswer): SQL =>
  legacy === "none" ? isNull(partner.legacyLevel) : eq(partner.legacyLevel, legacy);

const rowsOf = (tx: Tx, { search, legacy, after }: PartnerFilter, limit: number): Promise<Row[]> => {
  const query = tx
    .select(columns)
    .from(partner)
    .where(
      and(
        search ? named(search) : undefined,
        legacy ? ofLegacy(legacy) : undefined,
        after ? following(byName, after) : undefined,
      ),
    )
    .orderBy(key, asc(partner.id))
    .$dynamic();
  return limit > 0 ? query.limit(limit) : query;
};

const waitingOf = async (tx: Tx, ids: string[]): Promise<Map<string, number>> => {
  const rows = await tx
    .select({ partnerId: isAwaitingReview.partnerId, count: sql<number>`count(*)::int` })
    .from(isAwaitingReview)
    .where(inArray(isAwaitingReview.partnerId, ids))
    .groupBy(isAwaitingReview.partnerId);
  return new Map(rows.flatMap(({ partnerId, count }) => (partnerId ? [[partnerId, count]] : [])));
};

const levelsOf = async (tx: Tx, actor: Actor, edition: Edition, rows: Row[]) => {
  const ids = rows.map(({ id }) => id);
  const knownOf = await loadCurrentTiers(tx, ids);
  const facts = await loadAllFacts(tx, ids);
  return new Map(
    facts.map((one) => {
      const { tier: earned, ...decision } = earnedTier(edition, one, actor.today);
      const { tier } = currentTierOn(edition, actor.today, earned, knownOf(one.partner));
      const signed = asIfSigned(one, actor.today);
      const future = signed === one ? earned : earnedTier(edition, signed, actor.today).tier;
      return [one.partner, { ...decision, earned, tier, future }];
    }),
  );
};

/**
 * Companies by name, a page at a time. A tier is no column: to filter by current tier, by the tier once signed or by a
 * competency, the engine computes every company that passes the other filters, in the same seven queries.
 */
export const listPartners = (actor: Actor, filter: PartnerFilter, limit = 50): Promise<PartnerList> =>
  read(actor, async (tx) => {
    requirePermission(actor, "partner.list", "programme");
    const edition = await editionInUse(tx, actor.today);
    const { tier, future, competency } = filter;
    const rows = await rowsOf(tx, filter, tier || future || competency ? 0 : limit + 1);
    const levels = await levelsOf(tx, actor, edition, rows);
    const passing = rows.filter(({ id }) => {
      const level = levels.get(id);
      return (
        (!tier || level?.tier === tier) &&
        (!future || level?.future === future) &&
        (!competency || level?.competencies.includes(competency))
      );
    });
    const { shown, last } = cutPage(passing, limit);
    const counts = await waitingOf(
      tx,
      shown.map(({ id }) => id),
    );
    return {
      edition,
      partners: shown.map((row) => {
        const level = levels.get(row.id);
        return {
          ...row,
          tier: level?.tier ?? "",
          earned: level?.earned ?? "",
          tierIfVerified: level?.tierIfVerified ?? "",
          competencies: level?.competencies.length ?? 0,
          waiting: counts.get(row.id) ?? 0,
        };
      }),
      next: last?.id ?? null,
    };
  });

export type PartnerFile = Row & {
  address: string;
  businessModels: string[];
  applicationId: string | null;
  createdAt: Date;
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
    return { ...row, agreement: await agreementOf(tx, id), members };
  });
