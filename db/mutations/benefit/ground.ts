import { eq } from "drizzle-orm";
import { type OwnProof, proveOwnBenefits } from "@/db/queries/benefit/entitlement";
import { partner } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";
import type { ProvenBenefit } from "@/lib/answer/benefit";
import type { Day } from "@/lib/date/day";
import { Refusal } from "@/lib/refusal/refusal";

/** One request or use of a company at a time, so that its sums see every earlier one. */
export const lockCompany = async (tx: Tx, id: string): Promise<void> => {
  await tx.select({ id: partner.id }).from(partner).where(eq(partner.id, id)).for("no key update");
};

export type BenefitGround = ProvenBenefit & Omit<OwnProof, "benefits">;

/**
 * A benefit of the edition in use on a day with its proof and the company's sums. Code: benefit-not-given, also where the
 * edition has no such benefit: it may have had it when the page was read.
 */
export const requireBenefit = async (
  tx: Tx,
  partnerId: string,
  benefitId: string,
  on: Day,
  today: Day = on,
): Promise<BenefitGround> => {
  const { benefits, ...proof } = await proveOwnBenefits(tx, partnerId, on, today);
  const proven = benefits.find(({ benefit }) => benefit.id === benefitId);
  if (!proven) throw new Refusal("benefit-not-given");
  return { ...proven, ...proof };
};
