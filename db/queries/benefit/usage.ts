import { and, asc, eq, gt, or, sql } from "drizzle-orm";
import { editionInUse } from "@/db/queries/edition/in-use";
import { benefitBudget, benefitRequest, benefitUse } from "@/db/schema/benefit";
import { partner } from "@/db/schema/partner";
import { partnerSummary } from "@/db/schema/summary";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { currencyOf } from "@/lib/benefit/account";
import type { Benefit } from "@/lib/benefit/benefit";
import { benefitsIn } from "@/lib/benefit/benefits-in";
import { type Period, periodOn } from "@/lib/benefit/period";
import type { Edition } from "@/lib/edition/edition";

const whole = (value: unknown) => sql<number>`coalesce(${value}, 0)`.mapWith(Number);

/** What companies of a tier have asked for, been allocated and used; a benefit without an amount counts as one. */
export type TierUsage = { tier: string | null; companies: number; waiting: number; allocated: number; used: number };

const sum = sql`sum(coalesce(${benefitRequest.amount}, 1))`;

const requestSums = (tx: Tx) =>
  tx
    .select({
      benefitId: benefitRequest.benefitId,
      periodFrom: benefitRequest.periodFrom,
      currency: sql<string>`coalesce(${benefitRequest.currency}, '')`,
      tier: partnerSummary.tier,
      companies: sql<number>`(count(DISTINCT ${benefitRequest.partnerId})
        FILTER (WHERE ${benefitRequest.state} = 'verified'))::int`,
      waiting: whole(sql`${sum} FILTER (WHERE ${benefitRequest.state} IN ('declared', 'more-asked'))`),
      allocated: whole(sql`${sum} FILTER (WHERE ${benefitRequest.state} = 'verified')`),
    })
    .from(benefitRequest)
    .leftJoin(partnerSummary, eq(partnerSummary.partnerId, benefitRequest.partnerId))
    .groupBy(
      benefitRequest.benefitId,
      benefitRequest.periodFrom,
      sql`coalesce(${benefitRequest.currency}, '')`,
      partnerSummary.tier,
    );

const useSums = (tx: Tx) =>
  tx
    .select({
      benefitId: benefitUse.benefitId,
      periodFrom: benefitUse.periodFrom,
      currency: sql<string>`coalesce(${benefitUse.currency}, '')`,
      tier: partnerSummary.tier,
      companies: sql<number>`count(DISTINCT ${benefitUse.partnerId})::int`,
      used: whole(sql`sum(${benefitUse.amount})`),
    })
    .from(benefitUse)
    .leftJoin(partnerSummary, eq(partnerSummary.partnerId, benefitUse.partnerId))
    .groupBy(
      benefitUse.benefitId,
      benefitUse.periodFrom,
      sql`coalesce(${benefitUse.currency}, '')`,
      partnerSummary.tier,
    );

export type BenefitUsage = {
  benefit: Benefit;
  period: Period;
  /** What may be allocated in the period; null for no limit. */
  budget: number | null;
  /** By tier, highest first; only tiers with something to tell. */
  tiers: TierUsage[];
  total: Omit<TierUsage, "tier">;
};

type Summed = { benefitId: string; periodFrom: string; currency: string; tier: string | null };
type Sums = {
  asked: Awaited<ReturnType<typeof requestSums>>;
  used: Awaited<ReturnType<typeof useSums>>;
  budgets: (typeof benefitBudget.$inferSelect)[];
};

const usageOf = (benefit: Benefit, on: string, edition: Edition, { asked, used, budgets }: Sums): BenefitUsage => {
  const period = periodOn(benefit, on);
  const currency = currencyOf(benefit) ?? "";
  const isOwn = (one: Omit<Summed, "tier">): boolean =>
    one.benefitId === benefit.id && one.periodFrom === period.from && one.currency === currency;
  const order = [...edition.tiers.map(({ id }): string | null => id).reverse(), null];
  const known = new Set(order);
  const tierOf = ({ tier }: Summed): string | null => (known.has(tier) ? tier : null);
  const tiers = order.flatMap((tier): TierUsage[] => {
    const [requests, uses] = [asked.filter(isOwn), used.filter(isOwn)].map((rows) =>
      rows.filter((one) => tierOf(one) === tier),
    ) as [Sums["asked"], Sums["used"]];
    if (requests.length + uses.length === 0) return [];
    const total = (of: number[]): number => of.reduce((all, one) => all + one, 0);
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
  const all = (field: keyof Omit<TierUsage, "tier">): number => tiers.reduce((whole, one) => whole + one[field], 0);
  return {
    ...{ benefit, period, tiers, budget: budgets.find(isOwn)?.amount ?? null },
    total: { companies: all("companies"), waiting: all("waiting"), allocated: all("allocated"), used: all("used") },
  };
};

export type Usage = { edition: Edition; on: string; benefits: BenefitUsage[]; may: { setBudget: boolean } };

/** What companies ask for and use of each benefit that can be asked for or used up, in its present period, by tier. */
export const findUsage = (actor: Actor): Promise<Usage> =>
  read(actor, async (tx) => {
    requirePermission(actor, "insight.view", "programme");
    const edition = await editionInUse(tx, actor.today);
    const [asked, used, budgets] = await Promise.all([requestSums(tx), useSums(tx), tx.select().from(benefitBudget)]);
    const benefits = benefitsIn(edition)
      .filter(({ giving, measure }) => giving === "on-request" || "period" in measure)
      .map((one) => usageOf(one, actor.today, edition, { asked, used, budgets }));
    return { edition, on: actor.today, benefits, may: { setBudget: can(actor, "benefit.budget", "programme") } };
  });

const exported = {
  id: benefitRequest.id,
  partnerId: benefitRequest.partnerId,
  partner: partner.name,
  tier: partnerSummary.tier,
  benefitId: benefitRequest.benefitId,
  benefit: benefitRequest.benefit,
  periodFrom: benefitRequest.periodFrom,
  state: benefitRequest.state,
  amount: benefitRequest.amount,
  currency: benefitRequest.currency,
  submittedAt: benefitRequest.submittedAt,
  expiresOn: benefitRequest.expiresOn,
  used: whole(sql`(SELECT sum(u.amount) FROM benefit_use u WHERE u.request_id = ${benefitRequest.id})`),
};

const pageSize = 500;

const exportPage = (actor: Actor, after: { partnerId: string; id: string } | null) =>
  read(actor, (tx) => {
    requirePermission(actor, "insight.view", "programme");
    return tx
      .select(exported)
      .from(benefitRequest)
      .innerJoin(partner, eq(partner.id, benefitRequest.partnerId))
      .leftJoin(partnerSummary, eq(partnerSummary.partnerId, benefitRequest.partnerId))
      .where(
        after
          ? or(
              gt(benefitRequest.partnerId, after.partnerId),
              and(eq(benefitRequest.partnerId, after.partnerId), gt(benefitRequest.id, after.id)),
            )
          : undefined,
      )
      .orderBy(asc(benefitRequest.partnerId), asc(benefitRequest.id))
      .limit(pageSize);
  });

export type ExportedRequest = Awaited<ReturnType<typeof exportPage>>[number];

/** Every request with what was used of it, a page at a time. */
export async function* exportUsage(actor: Actor): AsyncGenerator<ExportedRequest[]> {
  for (let after: ExportedRequest | null = null; ; ) {
    const rows: ExportedRequest[] = await exportPage(actor, after);
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    after = rows.at(-1) ?? null;
  }
}
