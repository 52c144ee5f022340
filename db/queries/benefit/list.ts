import { and, desc, eq, type SQL } from "drizzle-orm";
import { askOnce } from "@/db/answer/answers";
import { type BenefitSums, benefitQuestion, loadBenefitSums } from "@/db/queries/benefit/entitlement";
import { isUseCounted } from "@/db/queries/benefit/spent";
import { editionInUse } from "@/db/queries/edition/in-use";
import { ownChainHead } from "@/db/queries/partner/own-head";
import { benefitRequest, benefitUse } from "@/db/schema/benefit";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { BenefitAnswer, BenefitQuestion, ProvenBenefit } from "@/lib/answer/benefit";
import type { Told } from "@/lib/answer/told";
import {
  type Allocation,
  allocationsOf,
  heldStandings,
  isAskedOrHeld,
  isCounted,
  isFunds,
  leftIn,
} from "@/lib/benefit/account";
import { badgeTier } from "@/lib/benefit/badge";
import { type Period, periodOn } from "@/lib/benefit/period";
import { mayTakeBackUse } from "@/lib/benefit/take-back";
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
  benefit: benefitUse.benefit,
  usedOn: benefitUse.usedOn,
  note: benefitUse.note,
  recordedBy: benefitUse.recordedBy,
  partnerId: benefitUse.partnerId,
  isFunds: benefitUse.isFunds,
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
    .where(and(where, isUseCounted))
    .orderBy(desc(benefitUse.usedOn), desc(benefitUse.recordedAt), desc(benefitUse.id))
    .limit(100);

export type ListedRequest = Awaited<ReturnType<typeof listRequests>>[number];
export type ListedUse = Awaited<ReturnType<typeof listUses>>[number];

/**
 * A benefit as its company sees it. `left` null where it has no amount, or where the reader may not see it. `use` also where
 * it ended: a use of a day before that may still be written down.
 */
export type OwnBenefit = ProvenBenefit & {
  period: Period;
  left: number | null;
  allocations: Allocation[];
  /** Whether there are badge files to take away. */
  hasBadge: boolean;
  may: { ask: boolean; use: boolean; useAllocated: boolean };
};

export type OwnBenefits = Pick<BenefitAnswer, "level" | "next"> & {
  edition: Edition;
  on: Day;
  benefits: OwnBenefit[];
  requests: ListedRequest[];
  uses: (Omit<ListedUse, "recordedBy" | "partnerId" | "isFunds"> & { may: { takeBack: boolean } })[];
  /** The number of the company's last event when this was read. */
  head: number;
};

type Reading = Pick<OwnBenefits, "edition" | "on" | "requests" | "head"> & {
  uses: ListedUse[];
  sums: BenefitSums;
  told: Promise<Told<BenefitQuestion>>;
};

const readBenefits = (actor: Actor): Promise<Reading> =>
  read(actor, async (tx) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "benefit.view", { partnerId });
    const head = await ownChainHead(tx, actor);
    const edition = await editionInUse(tx, actor.today);
    const seeRevenue = can(actor, "revenue.view", { partnerId });
    const key = { partnerId, head, on: actor.today, editions: [edition], seeRevenue, asked: "benefits" };
    const sums = await loadBenefitSums(tx, partnerId);
    const { told } = await askOnce<BenefitQuestion>(key, async () => ({
      question: await benefitQuestion(tx, partnerId, { edition, on: actor.today, requests: sums.requests }),
      names: [],
    }));
    const [requests, uses] = await Promise.all([
      listRequests(
        tx,
        and(eq(benefitRequest.partnerId, partnerId), seeRevenue ? undefined : eq(benefitRequest.isFunds, false)),
      ),
      listUses(tx, and(eq(benefitUse.partnerId, partnerId), seeRevenue ? undefined : eq(benefitUse.isFunds, false))),
    ]);
    return { edition, on: actor.today, head, sums, requests, uses, told };
  });

type Proof = Pick<BenefitAnswer, "allocated"> & { sums: BenefitSums };

const ownBenefit = (proven: ProvenBenefit, actor: Actor, { allocated, sums }: Proof): OwnBenefit => {
  const { benefit, standing, amount } = proven;
  const { requests, uses } = sums;
  const partnerId = requirePartnerId(actor);
  const period = periodOn(benefit, actor.today);
  const isHidden = isFunds(benefit) && !can(actor, "revenue.view", { partnerId });
  const given = standing.state === "kept" ? { benefit, amount: standing.amount } : { benefit, amount };
  const left = isCounted(benefit) && !isHidden ? leftIn(given, period, requests, uses) : null;
  const mayAsk = can(actor, "benefit.ask", { partnerId, isFunds: isFunds(benefit) });
  const isOpen = isCounted(benefit) ? (left ?? 0) > 0 : !isAskedOrHeld(benefit, requests, allocated, actor.today);
  const isUsable = standing.state === "given" || (standing.state === "kept" && standing.until !== null);
  const isUsed = standing.state === "stopped" || (isUsable && (left ?? 0) > 0);
  const allocations = allocationsOf(benefit.id, requests, uses, allocated);
  return {
    ...proven,
    period,
    left,
    allocations: allocations.filter((one) => !isFunds(one.benefit) || can(actor, "revenue.view", { partnerId })),
    hasBadge:
      badgeTier({ benefit, standing, held: heldStandings(benefit.id, requests, allocated, actor.today) }, "") !== null,
    may: {
      ask: mayAsk && benefit.giving === "on-request" && proven.isEntitled && isOpen,
      useAllocated: mayAsk && [benefit, ...allocations.map((one) => one.benefit)].some(isCounted),
      use: mayAsk && isCounted(benefit) && benefit.giving === "at-once" && isUsed,
    },
  };
};

/** Benefits that a company asked for and that the edition in use no longer has, as they were asked for last. */
const droppedBenefits = (benefits: readonly ProvenBenefit[], requests: readonly ListedRequest[]): ProvenBenefit[] => {
  const known = new Set(benefits.map(({ benefit }) => benefit.id));
  return requests.flatMap(({ benefit }): ProvenBenefit[] => {
    if (known.has(benefit.id)) return [];
    known.add(benefit.id);
    return [{ benefit, isEntitled: false, amount: null, grants: [], standing: { state: "dropped" } }];
  });
};

/**
 * What a member's company gets, with the proof, what is left of it, what it asked for and used, and what the next tier
 * would add; last, what it asked for of benefits that the rules no longer have.
 */
export const listBenefits = async (actor: Actor): Promise<OwnBenefits> => {
  const { told, sums, uses, ...reading } = await readBenefits(actor);
  const { level, next, benefits, allocated } = (await told).answer;
  const all = [...benefits, ...droppedBenefits(benefits, reading.requests)];
  return {
    ...{ ...reading, level, next },
    benefits: all.map((one) => ownBenefit(one, actor, { allocated, sums })),
    uses: uses.map(({ recordedBy, partnerId, isFunds, ...use }) => ({
      ...use,
      may: { takeBack: mayTakeBackUse(actor, { partnerId, isFunds, recordedBy }) },
    })),
  };
};
