import { eq } from "drizzle-orm";
import { proveOwnBenefits } from "@/db/queries/benefit/entitlement";
import { readVendorName } from "@/db/queries/programme/vendor-name";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Badge } from "@/lib/benefit/badge";
import type { Locale } from "@/lib/i18n/locale";
import { nameById } from "@/lib/i18n/names";
import { requirePartnerId } from "@/lib/partner/own";
import { Refusal } from "@/lib/refusal/refusal";

/** What the badge of a recognition says; `not-found` unless the company is entitled to it today. */
export const findBadge = (actor: Actor, benefitId: string, locale: Locale): Promise<Omit<Badge, "title">> =>
  read(actor, async (tx) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "benefit.view", { partnerId });
    const { edition, level, benefits } = await proveOwnBenefits(tx, partnerId, actor.today);
    const proven = benefits.find(({ benefit }) => benefit.id === benefitId);
    const [company] = await tx.select({ name: partner.name }).from(partner).where(eq(partner.id, partnerId));
    if (!company || !proven?.isEntitled || proven.benefit.kind !== "recognition") throw new Refusal("not-found");
    const tier = nameById(edition.tiers, level.tier, locale);
    return { vendor: await readVendorName(tx), tier, company: company.name, on: actor.today };
  });
