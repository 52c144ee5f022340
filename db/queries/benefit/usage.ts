import { eq, sql } from "drizzle-orm";
import { isUseCounted } from "@/db/queries/benefit/spent";
import { editionInUse } from "@/db/queries/edition/in-use";
import { benefitBudget, benefitRequest, benefitUse } from "@/db/schema/benefit";
import { partnerSummary } from "@/db/schema/summary";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { currencyOf } from "@/lib/benefit/account";
import type { Benefit } from "@/lib/benefit/benefit";
import { benefitsIn } from "@/lib/benefit/benefits-in";
import { isSameMeasure } from "@/lib/benefit/measure";
import { isAllTime, type Period, periodOn } from "@/lib/benefit/period";
import type { Edition } from "@/lib/edition/edition";

type Measure = Benefit["measure"];

const whole = (value: unknown) => sql<number>`coalesce(${value}, 0)`.mapWith(Number);

/** What companies of a tier have asked for, been allocated and used; a benefit without an amount counts as one. */
export type TierUsage = { tier: string | null; companies: number; waiting: number; allocated: number; used: number };

const sum = sql`sum(coalesce(${benefitRequest.amount}, 1))`;
const asked = sql<Measure>`${benefitRequest.benefit} -> 'measure'`;
/** A use whose benefit was not kept is measured as its request, or as its currency says. */
const usedAs = sql<Measure | null>`coalesce(${benefitUse.benefit}, ${benefitRequest.benefit}) -> 'measure'`;

const requestSums = (tx: Tx) =>
  tx
    .select({
      benefitId: benefitRequest.benefitId,
      periodFrom: benefitRequest.periodFrom,
      periodUntil: benefitRequest.periodUntil,
      currency: benefitRequest.currency,
      measure: asked,
      tier: partnerSummary.tier,
      companies: sql<number>`(count(DISTINCT ${benefitRequest.partnerId})
        FILTER (WHERE ${benefitRequest.state} = 'verified'))::int`,
      waiting: whole(sql`${sum} FILTER (WHERE ${benefitRequest.state} IN ('declared', 'more-asked'))`),
      allocated: whole(sql`${sum} FILTER (WHERE ${benefitRequest.state} = 'verified')`),
    })
    .from(benefitRequest)
    .leftJoin(partnerSummary, eq(partnerSummary.partnerId, benefitRequest.partnerId))
    .groupBy(
      ...[benefitRequest.benefitId, benefitRequest.periodFrom, benefitRequest.periodUntil, benefitRequest.currency],
      ...[asked, partnerSummary.tier],
    );

const useSums = (tx: Tx) =>
  tx
    .select({
      benefitId: benefitUse.benefitId,
      periodFrom: benefitUse.periodFrom,
      periodUntil: benefitUse.periodUntil,
      currency: benefitUse.currency,
      measure: usedAs,
      tier: partnerSummary.tier,
      companies: sql<number>`count(DISTINCT ${benefitUse.partnerId})::int`,
      used: whole(sql`sum(${benefitUse.amount})`),
    })
    .from(benefitUse)
    .leftJoin(benefitRequest, eq(benefitRequest.id, benefitUse.requestId))
    .leftJoin(partnerSummary, eq(partnerSummary.partnerId, benefitUse.partnerId))
    .where(isUseCounted)
    .groupBy(
      ...[benefitUse.benefitId, benefitUse.periodFrom, benefitUse.periodUntil, benefitUse.currency],
      ...[usedAs, partnerSummary.tier],
    );

/** What may be allocated in a period, null for no limit, with the version of its row, 1 where there is none yet. */
export type PeriodBudget = { period: Period; amount: number | null; rowVersion: number; allocated: number };

export type BenefitUsage = {
  benefit: Benefit;
  period: Period;
  /** Of this period and, where there is one, of the next. */
  budgets: PeriodBudget[];
  /** By tier, highest first; only tiers with something to tell. */
  tiers: TierUsage[];
  total: Omit<TierUsage, "tier">;
};

type Placed = { benefitId: string; periodFrom: string; periodUntil: string; currency: string | null };
type Sums = {
  asked: Awaited<ReturnType<typeof requestSums>>;
  used: Awaited<ReturnType<typeof useSums>>;
  budgets: (typeof benefitBudget.$inferSelect)[];
};

const total = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0);

/** Amounts of another currency, unit or period are other amounts. */
const isPlaced =
  ({ id, measure }: Benefit, { from, until }: Period) =>
  (one: Placed & { measure?: Measure | null }): boolean =>
    one.benefitId === id &&
    one.periodFrom === from &&
    one.periodUntil === until &&
    (one.measure ? isSameMeasure(one.measure, measure) : (one.currency || null) === currencyOf({ measure }));

const budgetIn = (benefit: Benefit, period: Period, { asked: sums, budgets }: Sums): PeriodBudget => {
  const isOwn = isPlaced(benefit, period);
  const { amount = null, rowVersion = 1 } = budgets.find(isOwn) ?? {};
  return { period, amount, rowVersion, allocated: total(sums.filter(isOwn).map(({ allocated }) => allocated)) };
};

const tiersOf = (benefit: Benefit, period: Period, edition: Edition, sums: Sums): TierUsage[] => {
  const isOwn = isPlaced(benefit, period);
  const order = [...edition.tiers.map(({ id }): string | null => id).reverse(), null];
  const known = new Set(order);
  const tierOf = (tier: string | null): string | null => (known.has(tier) ? tier : null);
  const [asked, used] = [sums.asked.filter(isOwn), sums.used.filter(isOwn)];
  return order.flatMap((tier): TierUsage[] => {
    const requests = asked.filter((one) => tierOf(one.tier) === tier);
    const uses = used.filter((one) => tierOf(one.tier) === tier);
    if (requests.length + uses.length === 0) return [];
    return [
      {
        tier,
        companies: Math.max(total(requests.map((one) => one.companies)), total(uses.map((one) => one.companies))),
        waiting: total(requests.map((one) => one.waiting)),
        allocated: total(requests.map((one) => one.allocated)),
        used: total(uses.map((one) => one.used)),
      },
    ];
  });
};

const usageOf = (benefit: Benefit, on: string, edition: Edition, sums: Sums): BenefitUsage => {
  const period = periodOn(benefit, on);
  const periods = isAllTime(period) ? [period] : [period, periodOn(benefit, period.until)];
  const tiers = tiersOf(benefit, period, edition, sums);
  const all = (field: keyof Omit<TierUsage, "tier">): number => total(tiers.map((one) => one[field]));
  return {
    ...{ benefit, period, tiers, budgets: periods.map((one) => budgetIn(benefit, one, sums)) },
    total: { companies: all("companies"), waiting: all("waiting"), allocated: all("allocated"), used: all("used") },
  };
};

export type Usage = { edition: Edition; on: string; benefits: BenefitUsage[]; may: { setBudget: boolean } };

/** What companies ask for and use of each benefit that can be asked for or used up, in its present period, by tier. */
export const findUsage = (actor: Actor): Promise<Usage> =>
  read(actor, async (tx) => {
    requirePermission(actor, "insight.view", "programme");
    const edition = await editionInUse(tx, actor.today);
    const [requests, used, budgets] = await Promise.all([
      requestSums(tx),
      useSums(tx),
      tx.select().from(benefitBudget),
    ]);
    const benefits = benefitsIn(edition)
      .filter(({ giving, measure }) => giving === "on-request" || "period" in measure)
      .map((one) => usageOf(one, actor.today, edition, { asked: requests, used, budgets }));
    return { edition, on: actor.today, benefits, may: { setBudget: can(actor, "benefit.budget", "programme") } };
  });
