import { eq } from "drizzle-orm";
import { type OwnProof, proveOwnBenefits } from "@/db/queries/benefit/entitlement";
import { readVendorName } from "@/db/queries/programme/vendor-name";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { heldStandings } from "@/lib/benefit/account";
import { type Badge, badgeTier } from "@/lib/benefit/badge";
import type { Day } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";
import { nameById } from "@/lib/i18n/names";
import { requirePartnerId } from "@/lib/partner/own";
import { Refusal } from "@/lib/refusal/refusal";

/** The tier that the badge of a benefit names, by its id there; null where the company has no such badge on the day. */
export const badgeTierIn = (proof: OwnProof, benefitId: string, on: Day): string | null => {
  const { benefits, requests, allocated, level } = proof;
  const proven = benefits.find(({ benefit }) => benefit.id === benefitId);
  const asked = requests.find((one) => one.benefitId === benefitId);
  const benefit = proven?.benefit ?? asked?.benefit;
  const held = heldStandings(benefitId, requests, allocated, on);
  const standing = proven?.standing ?? { state: "dropped" as const };
  return benefit ? badgeTier({ benefit, standing, held }, level.tier) : null;
};

/** What the badge of a recognition says; `not-found` unless the company is entitled to it today, or keeps it. */
export const findBadge = (actor: Actor, benefitId: string, locale: Locale): Promise<Omit<Badge, "title">> =>
  read(actor, async (tx) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "benefit.view", { partnerId });
    const proof = await proveOwnBenefits(tx, partnerId, actor.today);
    const tier = badgeTierIn(proof, benefitId, actor.today);
    const [company] = await tx.select({ name: partner.name }).from(partner).where(eq(partner.id, partnerId));
    if (!company || tier === null) throw new Refusal("not-found");
    const vendor = await readVendorName(tx);
    return { vendor, tier: nameById(proof.edition.tiers, tier, locale), company: company.name, on: actor.today };
  });
