import { desc, eq } from "drizzle-orm";
import { answerAside } from "@/db/answer/aside";
import { editionInUse } from "@/db/queries/edition/in-use";
import { loadCurrentTiers } from "@/db/queries/tier/current";
import { requireFacts } from "@/db/queries/tier/facts";
import { benefitRequest, benefitUse } from "@/db/schema/benefit";
import { tierDecision } from "@/db/schema/decision";
import type { Tx } from "@/db/tx";
import type { BenefitAnswer, BenefitQuestion } from "@/lib/answer/benefit";
import type { RequestSum, UseSum } from "@/lib/benefit/account";
import type { DecidedTier } from "@/lib/benefit/past-levels";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";

/** Many years of one company. */
const mostDecisions = 200;

/** The tiers decided about a company, the latest first. */
const listDecidedTiers = (tx: Tx, partnerId: string): Promise<DecidedTier[]> =>
  tx
    .select({ tier: tierDecision.tierAfter, on: tierDecision.decidedOn })
    .from(tierDecision)
    .where(eq(tierDecision.partnerId, partnerId))
    .orderBy(desc(tierDecision.number))
    .limit(mostDecisions);

/** What the engine is asked about a company's benefits on a day. */
export const benefitQuestion = async (
  tx: Tx,
  partnerId: string,
  edition: Edition,
  on: Day,
): Promise<BenefitQuestion> => {
  const [facts, known, decisions] = await Promise.all([
    requireFacts(tx, partnerId),
    loadCurrentTiers(tx, [partnerId]),
    listDecidedTiers(tx, partnerId),
  ]);
  return { kind: "benefit", edition, facts, on, known: known(partnerId), decisions };
};

/** A company's benefits with their proof, inside a transaction that grants or uses one. */
export const proveOwnBenefits = async (
  tx: Tx,
  partnerId: string,
  on: Day,
): Promise<BenefitAnswer & { edition: Edition }> => {
  const edition = await editionInUse(tx, on);
  return { edition, ...(await answerAside(await benefitQuestion(tx, partnerId, edition, on))) };
};

const requestSum = {
  id: benefitRequest.id,
  benefitId: benefitRequest.benefitId,
  state: benefitRequest.state,
  amount: benefitRequest.amount,
  currency: benefitRequest.currency,
  periodFrom: benefitRequest.periodFrom,
  expiresOn: benefitRequest.expiresOn,
};

const useSum = {
  benefitId: benefitUse.benefitId,
  requestId: benefitUse.requestId,
  amount: benefitUse.amount,
  periodFrom: benefitUse.periodFrom,
};

/** All that a company asked for and used, as the sums need it; amounts are for the server to add up. */
export const loadBenefitSums = async (
  tx: Tx,
  partnerId: string,
): Promise<{ requests: RequestSum[]; uses: UseSum[] }> => {
  const [requests, uses] = await Promise.all([
    tx.select(requestSum).from(benefitRequest).where(eq(benefitRequest.partnerId, partnerId)),
    tx.select(useSum).from(benefitUse).where(eq(benefitUse.partnerId, partnerId)),
  ]);
  return { requests, uses };
};
