import { and, desc, eq, type SQL } from "drizzle-orm";
import { askOnce, type Told } from "@/db/answer/answers";
import { benefitQuestion, loadBenefitSums } from "@/db/queries/benefit/entitlement";
import { editionInUse } from "@/db/queries/edition/in-use";
import { ownChainHead } from "@/db/queries/partner/own-head";
import { benefitRequest, benefitUse } from "@/db/schema/benefit";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { BenefitAnswer, BenefitQuestion, ProvenBenefit } from "@/lib/answer/benefit";
import {
  type Allocation,
  allocationsOf,
  isCounted,
  isFunds,
  leftIn,
  type RequestSum,
  type UseSum,
} from "@/lib/benefit/account";
import { type Period, periodOn } from "@/lib/benefit/period";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { requirePartnerId } from "@/lib/partner/own";

/** A request in a list; of money only for those who see revenue. */
const requestColumns = {
  id: benefitRequest.id,
  benefitId: benefitRequest.benefitId,
  benefit: benefitRequest.benefit,
  amount: benefitRequest.amount,
  currency: benefitRequest.currency,
  state: benefitRequest.state,
  submittedAt: benefitRequest.submittedAt,
  expiresOn: benefitRequest.expiresOn,
};

const useColumns = {
  id: benefitUse.id,
  benefitId: benefitUse.benefitId,
  requestId: benefitUse.requestId,
  amount: benefitUse.amount,
  usedOn: benefitUse.usedOn,
  note: benefitUse.note,
};

const listRequests = (tx: Tx, where: SQL | undefined) =>
  tx
    .select(requestColumns)
    .from(benefitRequest)
    .where(where)
    .orderBy(desc(benefitRequest.submittedAt), desc(benefitRequest.id))
    .limit(100);

const listUses = (tx: Tx, where: SQL | undefined) =>
  tx
    .select(useColumns)
    .from(benefitUse)
    .where(where)
    .orderBy(desc(benefitUse.usedOn), desc(benefitUse.recordedAt), desc(benefitUse.id))
    .limit(100);

export type ListedRequest = Awaited<ReturnType<typeof listRequests>>[number];
export type ListedUse = Awaited<ReturnType<typeof listUses>>[number];

/** A benefit as its company sees it. `left` null where it has no amount, or where the reader may not see it. */
export type OwnBenefit = ProvenBenefit & {
  period: Period;
  left: number | null;
  allocations: Allocation[];
  may: { ask: boolean; use: boolean; useAllocated: boolean };
};

export type OwnBenefits = Pick<BenefitAnswer, "level" | "next"> & {
  edition: Edition;
  on: Day;
  benefits: OwnBenefit[];
  requests: ListedRequest[];
  uses: ListedUse[];
  /** The number of the company's last event when this was read. */
  head: number;
};

type Sums = { requests: RequestSum[]; uses: UseSum[] };
type Reading = Omit<OwnBenefits, "level" | "next" | "benefits"> & { sums: Sums; told: Promise<Told<BenefitQuestion>> };

const readBenefits = (actor: Actor): Promise<Reading> =>
  read(actor, async (tx) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "benefit.view", { partnerId });
    const head = await ownChainHead(tx, actor);
    const edition = await editionInUse(tx, actor.today);
    const seeRevenue = can(actor, "revenue.view", { partnerId });
    const key = { partnerId, head, on: actor.today, editions: [edition], seeRevenue, asked: "benefits" };
    const { told } = await askOnce<BenefitQuestion>(key, async () => ({
      question: await benefitQuestion(tx, partnerId, edition, actor.today),
      names: {},
    }));
    const [sums, requests, uses] = await Promise.all([
      loadBenefitSums(tx, partnerId),
      listRequests(
        tx,
        and(eq(benefitRequest.partnerId, partnerId), seeRevenue ? undefined : eq(benefitRequest.isFunds, false)),
      ),
      listUses(tx, and(eq(benefitUse.partnerId, partnerId), seeRevenue ? undefined : eq(benefitUse.isFunds, false))),
    ]);
    return { edition, on: actor.today, head, sums, requests, uses, told };
  });

const ownBenefit = (proven: ProvenBenefit, actor: Actor, { requests, uses }: Sums): OwnBenefit => {
  const { benefit, standing, amount } = proven;
  const partnerId = requirePartnerId(actor);
  const period = periodOn(benefit, actor.today);
  const isHidden = isFunds(benefit) && !can(actor, "revenue.view", { partnerId });
  const given = standing.state === "kept" ? { benefit, amount: standing.amount } : { benefit, amount };
  const left = isCounted(benefit) && !isHidden ? leftIn(given, period, requests, uses) : null;
  const mayAsk = can(actor, "benefit.ask", { partnerId, isFunds: isFunds(benefit) });
  const isOpen = isCounted(benefit)
    ? (left ?? 0) > 0
    : leftIn({ benefit, amount: 1 }, period, once(requests), uses) > 0;
  const isUsable = standing.state === "given" || (standing.state === "kept" && standing.until !== null);
  return {
    ...proven,
    period,
    left,
    allocations: isHidden ? [] : allocationsOf(proven, requests, uses),
    may: {
      ask: mayAsk && benefit.giving === "on-request" && proven.isEntitled && isOpen,
      useAllocated: mayAsk && isCounted(benefit),
      use: mayAsk && isCounted(benefit) && benefit.giving === "at-once" && isUsable && (left ?? 0) > 0,
    },
  };
};

/** Requests without an amount count as one. */
const once = (requests: readonly RequestSum[]): RequestSum[] =>
  requests.map((one) => ({ ...one, amount: one.amount ?? 1 }));

/**
 * What a member's company gets, with the proof, what is left of it, what it asked for and used, and what the next tier
 * would add.
 */
export const listBenefits = async (actor: Actor): Promise<OwnBenefits> => {
  const { told, sums, ...reading } = await readBenefits(actor);
  const { level, next, benefits } = (await told).answer;
  return { ...reading, level, next, benefits: benefits.map((one) => ownBenefit(one, actor, sums)) };
};
