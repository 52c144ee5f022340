import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { within } from "@/db/queries/filter";
import { shortfall, tierDecision } from "@/db/schema/decision";
import { dispute, disputeEnd } from "@/db/schema/dispute";
import type { Tx } from "@/db/tx";
import type { LastDecision, Shortfall } from "@/lib/tier/decision";

/** The last tier decision about a company, its open shortfall, and whether it disputes a figure. */
export type CurrentTierRow = {
  standing: (LastDecision & { number: number; decidedAt: Date }) | null;
  shortfall: (Shortfall & { id: string }) | null;
  isDisputed: boolean;
};

const nothing: CurrentTierRow = { standing: null, shortfall: null, isDisputed: false };

type Ids = readonly string[] | null;

const lastDecisions = (tx: Tx, ids: Ids) =>
  tx
    .selectDistinctOn([tierDecision.partnerId], {
      partnerId: tierDecision.partnerId,
      number: tierDecision.number,
      tier: tierDecision.tierAfter,
      kind: tierDecision.kind,
      before: tierDecision.tierBefore,
      decidedOn: tierDecision.decidedOn,
      decidedAt: tierDecision.decidedAt,
      reviewsFrom: tierDecision.reviewsFrom,
    })
    .from(tierDecision)
    .where(within(tierDecision.partnerId, ids))
    .orderBy(tierDecision.partnerId, desc(tierDecision.number));

const openShortfalls = (tx: Tx, ids: Ids) =>
  tx
    .select({
      partnerId: shortfall.partnerId,
      id: shortfall.id,
      openedOn: shortfall.openedOn,
      earned: shortfall.tierEarned,
      reviewOn: shortfall.reviewOn,
    })
    .from(shortfall)
    .where(and(within(shortfall.partnerId, ids), isNull(shortfall.closedOn)));

const disputing = (tx: Tx, ids: Ids) =>
  tx
    .selectDistinct({ partnerId: dispute.partnerId })
    .from(dispute)
    .leftJoin(disputeEnd, eq(disputeEnd.disputeId, dispute.id))
    .where(and(within(dispute.partnerId, ids), isNull(disputeEnd.disputeId)));

const disputingUnseen = async (tx: Tx, ids: readonly string[]) =>
  (
    await tx.execute<{ partnerId: string }>(
      sql`SELECT partner_id AS "partnerId" FROM disputes_of(${sql.param([...ids])}::uuid[]) WHERE open > 0`,
    )
  ).rows;

/** The current tiers of several companies, or of all that the actor sees (null), in three queries at once. */
export const loadCurrentTiers = (tx: Tx, ids: Ids = null): Promise<(partnerId: string) => CurrentTierRow> =>
  currentTiers(tx, ids, disputing(tx, ids));

/** The same for decisions, which a dispute holds up whether or not the actor may see it. */
export const loadDecidingTiers = (tx: Tx, ids: readonly string[]): Promise<(partnerId: string) => CurrentTierRow> =>
  currentTiers(tx, ids, disputingUnseen(tx, ids));

const currentTiers = async (tx: Tx, ids: Ids, disputed: PromiseLike<{ partnerId: string }[]>) => {
  const [decisions, shortfalls, disputes] = await Promise.all([
    lastDecisions(tx, ids),
    openShortfalls(tx, ids),
    disputed,
  ]);
  const held = new Map<string, CurrentTierRow>();
  const at = (id: string): CurrentTierRow => held.get(id) ?? nothing;
  for (const { partnerId, ...standing } of decisions) held.set(partnerId, { ...nothing, standing });
  for (const { partnerId, ...open } of shortfalls) held.set(partnerId, { ...at(partnerId), shortfall: open });
  for (const { partnerId } of disputes) held.set(partnerId, { ...at(partnerId), isDisputed: true });
  return at;
};
