import { and, desc, eq, lte } from "drizzle-orm";
import { answerAside } from "@/db/answer/aside";
import { isUseCounted } from "@/db/queries/benefit/spent";
import { editionInUse } from "@/db/queries/edition/in-use";
import { loadCurrentTiers } from "@/db/queries/tier/current";
import { requireFactsText } from "@/db/queries/tier/facts";
import { benefitRequest, benefitUse } from "@/db/schema/benefit";
import { tierDecision } from "@/db/schema/decision";
import type { Tx } from "@/db/tx";
import type { BenefitAnswer, BenefitQuestion } from "@/lib/answer/benefit";
import type { AskedOf } from "@/lib/answer/told";
import { allocatedOf, type RequestSum, type UseSum } from "@/lib/benefit/account";
import type { DecidedTier } from "@/lib/benefit/past-levels";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";

/** Many years of one company. */
const mostDecisions = 200;

/** The tiers decided about a company up to a day, the latest first. */
const listDecidedTiers = (tx: Tx, partnerId: string, on: Day): Promise<DecidedTier[]> =>
  tx
    .select({ tier: tierDecision.tierAfter, on: tierDecision.decidedOn })
    .from(tierDecision)
    .where(and(eq(tierDecision.partnerId, partnerId), lte(tierDecision.decidedOn, on)))
    .orderBy(desc(tierDecision.number))
    .limit(mostDecisions);

const requestSum = {
  id: benefitRequest.id,
  benefitId: benefitRequest.benefitId,
  benefit: benefitRequest.benefit,
  state: benefitRequest.state,
  amount: benefitRequest.amount,
  periodFrom: benefitRequest.periodFrom,
  periodUntil: benefitRequest.periodUntil,
  allocatedOn: benefitRequest.allocatedOn,
  expiresOn: benefitRequest.expiresOn,
};

const useSum = {
  benefitId: benefitUse.benefitId,
  requestId: benefitUse.requestId,
  benefit: benefitUse.benefit,
  amount: benefitUse.amount,
  currency: benefitUse.currency,
  periodFrom: benefitUse.periodFrom,
  periodUntil: benefitUse.periodUntil,
};

export type BenefitSums = { requests: RequestSum[]; uses: UseSum[] };

/** All that a company asked for and used, as the sums need it, the latest first; amounts are for the server to add up. */
export const loadBenefitSums = async (tx: Tx, partnerId: string): Promise<BenefitSums> => {
  const [requests, uses] = await Promise.all([
    tx
      .select(requestSum)
      .from(benefitRequest)
      .where(eq(benefitRequest.partnerId, partnerId))
      .orderBy(desc(benefitRequest.submittedAt), desc(benefitRequest.id)),
    tx
      .select(useSum)
      .from(benefitUse)
      .where(and(eq(benefitUse.partnerId, partnerId), isUseCounted)),
  ]);
  return { requests, uses };
};

type AskedOn = { edition: Edition; on: Day; requests: readonly RequestSum[]; isPast?: boolean };

/** What the engine is asked about a company's benefits on a day, today unless it `isPast`. */
export const benefitQuestion = async (
  tx: Tx,
  partnerId: string,
  { edition, on, requests, isPast = false }: AskedOn,
): Promise<AskedOf<BenefitQuestion>> => {
  const [facts, known, decisions] = await Promise.all([
    requireFactsText(tx, partnerId),
    isPast ? null : loadCurrentTiers(tx, [partnerId]),
    listDecidedTiers(tx, partnerId, on),
  ]);
  const allocated = allocatedOf(requests);
  return { kind: "benefit", edition, facts, on, known: known?.(partnerId) ?? null, decisions, allocated };
};

export type OwnProof = BenefitAnswer & BenefitSums & { edition: Edition };

/** A company's benefits on a day with their proof and its sums, inside a transaction that grants or uses one. */
export const proveOwnBenefits = async (tx: Tx, partnerId: string, on: Day, today: Day = on): Promise<OwnProof> => {
  const edition = await editionInUse(tx, on);
  const sums = await loadBenefitSums(tx, partnerId);
  const asked = { edition, on, requests: sums.requests, isPast: on < today };
  return {
    edition,
    ...sums,
    ...(await answerAside<BenefitQuestion>(await benefitQuestion(tx, partnerId, asked), partnerId)),
  };
};
