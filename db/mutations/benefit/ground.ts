import { eq } from "drizzle-orm";
import { loadBenefitSums, proveOwnBenefits } from "@/db/queries/benefit/entitlement";
import { partner } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";
import type { ProvenBenefit } from "@/lib/answer/benefit";
import type { RequestSum, UseSum } from "@/lib/benefit/account";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { Refusal } from "@/lib/refusal/refusal";

/** One request or use of a company at a time, so that its sums see every earlier one. */
export const lockCompany = async (tx: Tx, id: string): Promise<void> => {
  await tx.select({ id: partner.id }).from(partner).where(eq(partner.id, id)).for("no key update");
};

export type BenefitGround = ProvenBenefit & { edition: Edition; requests: RequestSum[]; uses: UseSum[] };

/** A benefit of the edition in use with its proof and the company's sums; `not-found` where the edition has none. */
export const requireBenefit = async (tx: Tx, partnerId: string, benefitId: string, on: Day): Promise<BenefitGround> => {
  const { edition, benefits } = await proveOwnBenefits(tx, partnerId, on);
  const proven = benefits.find(({ benefit }) => benefit.id === benefitId);
  if (!proven) throw new Refusal("not-found");
  return { ...proven, edition, ...(await loadBenefitSums(tx, partnerId)) };
};
