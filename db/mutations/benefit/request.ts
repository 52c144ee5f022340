import { eq } from "drizzle-orm";
import { requireEvidence } from "@/db/mutations/review/evidence";
import { benefitRequest } from "@/db/schema/benefit";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { askedIn, currencyOf, isAskedOrHeld, isCounted, isFunds, waitingOf } from "@/lib/benefit/account";
import type { Benefit } from "@/lib/benefit/benefit";
import { isSameMeasure } from "@/lib/benefit/measure";
import { expiryOf, isOverBefore, periodOn } from "@/lib/benefit/period";
import type { EditBenefitRequest, RequestBenefit, WithdrawBenefitRequest } from "@/lib/benefit/schema";
import type { Day } from "@/lib/date/day";
import { requirePartnerId } from "@/lib/partner/own";
import { Refusal } from "@/lib/refusal/refusal";
import { changedFields, requireCurrent, requireEditable, resubmission } from "@/lib/review/change";
import { type BenefitGround, lockCompany, requireBenefit } from "./ground";

type Saved = { id: string };
type Row = typeof benefitRequest.$inferSelect;
type Asked = Pick<RequestBenefit, "amount" | "proofFileId">;

/** Requests of one company that wait at once. Source: assumption. */
const mostWaiting = 50;

const requireWithin = ({ benefit, amount: most }: BenefitGround, { amount }: Asked, asked: number): void => {
  const left = Math.max(0, (most ?? 0) - asked);
  if (amount !== null && amount > left) throw new Refusal("benefit-exceeded", {}, { amount: "benefit-exceeded" });
  if (isCounted(benefit) && amount === null) throw new Refusal("invalid", {}, { amount: "required" });
};

const requireProof = ({ evidence }: Benefit, { proofFileId }: Asked): void => {
  if (evidence !== null && proofFileId === null) throw new Refusal("invalid", {}, { proofFileId: "required" });
};

/** What was asked for under earlier rules, or for a period that is over, is asked for again. */
const requireAsItWas = ({ benefit }: BenefitGround, was: Row, today: Day): void => {
  if (!isSameMeasure(was.benefit.measure, benefit.measure)) throw new Refusal("benefit-changed");
  const period = { from: was.periodFrom, until: was.periodUntil };
  if (isOverBefore(expiryOf(was.benefit, today, period), today)) throw new Refusal("benefit-period-over");
};

const requireAsked = async (tx: Tx, actor: Actor, ground: BenefitGround, asked: Asked, self?: Row): Promise<void> => {
  const { benefit, allocated } = ground;
  const { today } = actor;
  if (!ground.isEntitled || benefit.giving !== "on-request") throw new Refusal("benefit-not-given");
  if (self) requireAsItWas(ground, self, today);
  const others = ground.requests.filter(({ id }) => id !== self?.id);
  if (!isCounted(benefit) && isAskedOrHeld(benefit, others, allocated, today)) throw new Refusal("benefit-asked");
  const period = self ? { from: self.periodFrom, until: self.periodUntil } : periodOn(benefit, today);
  requireWithin(ground, asked, askedIn(benefit, period, others));
  requireProof(self?.benefit ?? benefit, asked);
  const partnerId = requirePartnerId(actor);
  if (asked.proofFileId !== self?.proofFileId) await requireEvidence(tx, actor, partnerId, asked.proofFileId);
};

/**
 * Asks for a benefit that the company is entitled to. Codes: benefit-not-given, benefit-exceeded, benefit-asked,
 * benefit-requests-waiting.
 */
export const requestBenefit = (actor: Actor, { benefitId, reason, ...asked }: RequestBenefit): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "benefit.ask", { partnerId, isFunds: false });
    await lockCompany(tx, partnerId);
    const ground = await requireBenefit(tx, partnerId, benefitId, actor.today);
    const { benefit, edition, requests } = ground;
    requirePermission(actor, "benefit.ask", { partnerId, isFunds: isFunds(benefit) });
    await requireAsked(tx, actor, ground, asked);
    if (waitingOf(requests, can(actor, "revenue.view", { partnerId })) >= mostWaiting)
      throw new Refusal("benefit-requests-waiting", { most: mostWaiting });
    const { from: periodFrom, until: periodUntil } = periodOn(benefit, actor.today);
    const amount = isCounted(benefit) ? asked.amount : null;
    const [row] = await tx
      .insert(benefitRequest)
      .values({
        ...{ partnerId, benefitId, benefit, editionId: edition.id, periodFrom, periodUntil },
        ...{ amount, currency: currencyOf(benefit), isFunds: isFunds(benefit), reason, proofFileId: asked.proofFileId },
        ...{ state: "declared", declaredBy: actor.accountId, submittedAt: actor.at },
      })
      .returning({ id: benefitRequest.id });
    if (!row) throw new Error("A request was not entered");
    await record("benefit.requested", row.id, { benefit: benefitId, edition: edition.id });
    return row;
  });

/** To those who may not see a company's funds it does not exist: they get `not-found`, never `not-permitted`. */
const lockRequest = async (tx: Tx, actor: Actor, shown: WithdrawBenefitRequest): Promise<Row> => {
  const of = eq(benefitRequest.id, shown.id);
  const [found] = await tx.select({ partnerId: benefitRequest.partnerId }).from(benefitRequest).where(of);
  if (!found) throw new Refusal("not-found");
  await lockCompany(tx, found.partnerId);
  const [row] = await tx.select().from(benefitRequest).where(of).for("update");
  if (!row || (row.isFunds && !can(actor, "revenue.view", row))) throw new Refusal("not-found");
  requirePermission(actor, "benefit.ask", row);
  requireCurrent(row, shown);
  return row;
};

/** Corrects a request that waits, or answers a reviewer who asked for changes; then it waits again. */
export const editBenefitRequest = (actor: Actor, input: EditBenefitRequest): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const row = await lockRequest(tx, actor, input);
    const { reason, proofFileId } = input;
    const amount = isCounted(row.benefit) ? input.amount : null;
    const before = { amount: row.amount, reason: row.reason, proofFileId: row.proofFileId };
    const after = { amount, reason, proofFileId };
    const fields = changedFields(before, after);
    requireEditable(row, fields);
    const ground = await requireBenefit(tx, row.partnerId, row.benefitId, actor.today);
    await requireAsked(tx, actor, ground, after, row);
    const isAnswer = row.state === "more-asked";
    await tx
      .update(benefitRequest)
      .set({ ...after, ...(isAnswer ? resubmission(actor.at) : {}), rowVersion: row.rowVersion + 1 })
      .where(eq(benefitRequest.id, row.id));
    await record(isAnswer ? "benefit.resubmitted" : "benefit.changed", row.id, { fields });
    return { id: row.id };
  });

/** Recalls a request that is not decided yet. */
export const withdrawBenefitRequest = (actor: Actor, input: WithdrawBenefitRequest): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const row = await lockRequest(tx, actor, input);
    await tx
      .update(benefitRequest)
      .set({ state: "withdrawn", askedFields: [], rowVersion: row.rowVersion + 1 })
      .where(eq(benefitRequest.id, row.id));
    await record("benefit.withdrawn", row.id, { before: row.state });
    return { id: row.id };
  });
