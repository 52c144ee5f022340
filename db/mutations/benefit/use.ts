import { and, eq } from "drizzle-orm";
import { loadBenefitSums, proveOwnBenefits } from "@/db/queries/benefit/entitlement";
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
type Usable = { benefit: Benefit; left: number; until: Day | null; periodFrom: Day; periodUntil: Day; from: Day };

/** Of an allocation. A benefit that the edition in use no longer has keeps what was allocated until that expires. */
const usableOf = async (tx: Tx, actor: Actor, partnerId: string, requestId: string): Promise<Usable> => {
  const own = and(eq(benefitRequest.id, requestId), eq(benefitRequest.partnerId, partnerId));
  const [row] = await tx.select().from(benefitRequest).where(own);
  if (!row || (row.isFunds && !can(actor, "revenue.view", row))) throw new Refusal("not-found");
  const { benefits } = await proveOwnBenefits(tx, partnerId, actor.today);
  const { requests, uses } = await loadBenefitSums(tx, partnerId);
  const standing = benefits.find(({ benefit }) => benefit.id === row.benefitId)?.standing ?? {
    state: "given" as const,
  };
  const found = allocationsOf({ benefit: row.benefit, standing }, requests, uses).find(
    (one) => one.requestId === requestId,
  );
  if (!found) throw new Refusal("benefit-not-given");
  const { benefit, periodFrom, periodUntil } = row;
  return { benefit, left: found.left, until: found.usableUntil, periodFrom, periodUntil, from: periodFrom };
};

const usableAtOnce = async (tx: Tx, partnerId: string, benefitId: string, on: Day): Promise<Usable> => {
  const { benefit, amount, standing, requests, uses } = await requireBenefit(tx, partnerId, benefitId, on);
  if (benefit.giving !== "at-once" || standing.state === "not-given") throw new Refusal("benefit-not-given");
  const period = periodOn(benefit, on);
  const kept = standing.state === "kept" ? standing.amount : amount;
  const left = leftIn({ benefit, amount: kept }, period, requests, uses);
  const until = usableUntil(standing, isAllTime(period) ? null : period.until);
  return { benefit, left, until, periodFrom: period.from, periodUntil: period.until, from: period.from };
};

const requireDay = ({ from, until }: Usable, usedOn: Day, today: Day): void => {
  if (usedOn > today) throw new Refusal("invalid", {}, { usedOn: "day-in-future" });
  if (usedOn < from) throw new Refusal("invalid", {}, { usedOn: "day-too-old" });
  if (!isStillUsable({ usableUntil: until }, usedOn)) throw new Refusal("benefit-over", {}, { usedOn: "benefit-over" });
};

/** Records what was used, never more than is left. Codes: benefit-not-given, benefit-over, benefit-exceeded. */
export const recordBenefitUse = (actor: Actor, { benefitId, requestId, amount, usedOn, note }: BenefitUse) =>
  mutate(actor, async (tx, record): Promise<{ id: string }> => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "benefit.ask", { partnerId, isFunds: false });
    await lockCompany(tx, partnerId);
    const usable = requestId
      ? await usableOf(tx, actor, partnerId, requestId)
      : await usableAtOnce(tx, partnerId, benefitId, actor.today);
    const { benefit, left, periodFrom, periodUntil } = usable;
    requirePermission(actor, "benefit.ask", { partnerId, isFunds: isFunds(benefit) });
    if (benefit.id !== benefitId || !isCounted(benefit)) throw new Refusal("not-found");
    requireDay(usable, usedOn, actor.today);
    if (amount > left) throw new Refusal("benefit-exceeded", {}, { amount: "benefit-exceeded" });
    const [row] = await tx
      .insert(benefitUse)
      .values({
        ...{ partnerId, benefitId, requestId, periodFrom, periodUntil, amount, currency: currencyOf(benefit) },
        isFunds: isFunds(benefit),
        ...{ usedOn, note, recordedBy: actor.accountId ?? "", recordedAt: actor.at },
      })
      .returning({ id: benefitUse.id });
    if (!row) throw new Error("A use was not entered");
    await record("benefit.used", row.id, { benefit: benefitId, requestId });
    return row;
  });
