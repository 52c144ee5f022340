import { and, eq } from "drizzle-orm";
import { proveOwnBenefits } from "@/db/queries/benefit/entitlement";
import { benefitRequest, benefitUse } from "@/db/schema/benefit";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { allocationsOf, currencyOf, isCounted, isFunds, isStillUsable, leftIn } from "@/lib/benefit/account";
import type { Benefit } from "@/lib/benefit/benefit";
import { usableUntil } from "@/lib/benefit/demotion";
import { isAllTime, periodOn } from "@/lib/benefit/period";
import type { BenefitUse } from "@/lib/benefit/schema";
import type { Day } from "@/lib/date/day";
import { requirePartnerId } from "@/lib/partner/own";
import { Refusal } from "@/lib/refusal/refusal";
import { lockCompany, requireBenefit } from "./ground";

/** What may be used, and until when; of which benefit and in which period it counts. */
type Usable = { benefit: Benefit; left: number; until: Day | null; periodFrom: Day; periodUntil: Day };

/** Waits for a reviewer who takes the approval back meanwhile. */
const lockAllocation = async (tx: Tx, actor: Actor, partnerId: string, requestId: string) => {
  const own = and(eq(benefitRequest.id, requestId), eq(benefitRequest.partnerId, partnerId));
  const [row] = await tx.select().from(benefitRequest).where(own).for("update");
  if (!row || (row.isFunds && !can(actor, "revenue.view", row))) throw new Refusal("not-found");
  return row;
};

/** Of an allocation, as it was on the day of the use: what later rules drop, or a later demotion ends, was there then. */
const usableOf = async (tx: Tx, actor: Actor, requestId: string, usedOn: Day): Promise<Usable> => {
  const row = await lockAllocation(tx, actor, requirePartnerId(actor), requestId);
  if (row.state !== "verified") throw new Refusal("benefit-not-given");
  const { benefit, benefitId, periodFrom, periodUntil, allocatedOn } = row;
  if (usedOn < periodFrom) throw new Refusal("invalid", {}, { usedOn: "day-too-old" });
  const day = allocatedOn !== null && usedOn < allocatedOn ? allocatedOn : usedOn;
  const { requests, uses, allocated } = await proveOwnBenefits(tx, row.partnerId, day, actor.today);
  const found = allocationsOf(benefitId, requests, uses, allocated).find((one) => one.requestId === requestId);
  if (!found) throw new Refusal("benefit-not-given");
  return { benefit, left: found.left, until: found.usableUntil, periodFrom, periodUntil };
};

const usableAtOnce = async (tx: Tx, actor: Actor, benefitId: string, usedOn: Day): Promise<Usable> => {
  const ground = await requireBenefit(tx, requirePartnerId(actor), benefitId, usedOn, actor.today);
  const { benefit, amount, standing, requests, uses } = ground;
  if (benefit.giving !== "at-once" || standing.state === "not-given") throw new Refusal("benefit-not-given");
  const period = periodOn(benefit, usedOn);
  const kept = standing.state === "kept" ? standing.amount : amount;
  const left = leftIn({ benefit, amount: kept }, period, requests, uses);
  const until = usableUntil(standing, isAllTime(period) ? null : period.until);
  return { benefit, left, until, periodFrom: period.from, periodUntil: period.until };
};

/**
 * Records what was used, never more than is left. Codes: benefit-not-given, benefit-over, benefit-exceeded; `usedOn` may lie
 * before an end that has come since.
 */
export const recordBenefitUse = (actor: Actor, { benefitId, requestId, amount, usedOn, note }: BenefitUse) =>
  mutate(actor, async (tx, record): Promise<{ id: string }> => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "benefit.ask", { partnerId, isFunds: false });
    if (usedOn > actor.today) throw new Refusal("invalid", {}, { usedOn: "day-in-future" });
    await lockCompany(tx, partnerId);
    const usable = requestId
      ? await usableOf(tx, actor, requestId, usedOn)
      : await usableAtOnce(tx, actor, benefitId, usedOn);
    const { benefit, left, until, periodFrom, periodUntil } = usable;
    requirePermission(actor, "benefit.ask", { partnerId, isFunds: isFunds(benefit) });
    if (benefit.id !== benefitId || !isCounted(benefit)) throw new Refusal("not-found");
    if (!isStillUsable({ usableUntil: until }, usedOn))
      throw new Refusal("benefit-over", {}, { usedOn: "benefit-over" });
    if (amount > left) throw new Refusal("benefit-exceeded", {}, { amount: "benefit-exceeded" });
    const [row] = await tx
      .insert(benefitUse)
      .values({
        ...{ partnerId, benefitId, requestId, benefit, periodFrom, periodUntil, amount },
        ...{ currency: currencyOf(benefit), isFunds: isFunds(benefit) },
        ...{ usedOn, note, recordedBy: actor.accountId ?? "", recordedAt: actor.at },
      })
      .returning({ id: benefitUse.id });
    if (!row) throw new Error("A use was not entered");
    await record("benefit.used", row.id, { benefit: benefitId, requestId });
    return row;
  });
