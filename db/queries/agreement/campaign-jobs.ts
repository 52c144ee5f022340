import { and, asc, eq, isNotNull, isNull, lte, not, or, sql } from "drizzle-orm";
import { agreement } from "@/db/schema/agreement";
import { campaign, campaignCompany, campaignProgress } from "@/db/schema/campaign";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";

const atOnce = 5;

/** A later campaign under way publishes a newer version: this one offers nothing until that one is stopped. */
const isReplaced = sql`EXISTS (SELECT 1 FROM campaign later WHERE later.stopped_at IS NULL
  AND later.template_version > ${campaign.templateVersion} AND later.started_at > ${campaign.startedAt})`;

export type DueOffer = { campaignId: string; partnerId: string; offerId: string; version: string };

/** Campaigns under way. */
export const listRunning = (system: Actor): Promise<string[]> =>
  read(system, async (tx) => {
    const rows = await tx.select({ id: campaign.id }).from(campaign).where(isNull(campaign.stoppedAt));
    return rows.map(({ id }) => id);
  });

/** A few companies that are to be offered their campaign's version now; those never asked come before those asked again. */
export const listDueOffers = (system: Actor): Promise<DueOffer[]> =>
  read(system, (tx) =>
    tx
      .select({
        campaignId: campaignCompany.campaignId,
        partnerId: campaignCompany.partnerId,
        offerId: campaignCompany.offerId,
        version: campaign.templateVersion,
      })
      .from(campaignCompany)
      .innerJoin(campaign, and(eq(campaign.id, campaignCompany.campaignId), isNull(campaign.stoppedAt)))
      .where(
        and(
          or(isNull(campaignCompany.nextAt), lte(campaignCompany.nextAt, system.at)),
          not(isReplaced),
          sql`NOT EXISTS (SELECT 1 FROM agreement g WHERE g.partner_id = ${campaignCompany.partnerId}
            AND g.kind = 'version' AND g.template_version = ${campaign.templateVersion}
            AND g.created_at >= ${campaignCompany.askedAt})`,
        ),
      )
      .orderBy(sql`${campaignCompany.nextAt} ASC NULLS FIRST`, asc(campaignCompany.partnerId))
      .limit(atOnce),
  );

/** Offers of stopped campaigns that are still open. */
export const listAbandoned = (system: Actor): Promise<{ campaignId: string; agreementId: string }[]> =>
  read(system, (tx) =>
    tx
      .select({ campaignId: campaign.id, agreementId: agreement.id })
      .from(campaignProgress)
      .innerJoin(campaign, and(eq(campaign.id, campaignProgress.campaignId), isNotNull(campaign.stoppedAt)))
      .innerJoin(agreement, and(eq(agreement.id, campaignProgress.agreementId), eq(agreement.state, "offered")))
      .where(
        sql`NOT EXISTS (SELECT 1 FROM campaign k WHERE k.template_version = ${agreement.templateVersion}
          AND k.stopped_at IS NULL)`,
      )
      .limit(atOnce),
  );

/** Open offers of campaigns that a later one replaced: they can no longer be signed, and would keep the next one away. */
export const listReplaced = (system: Actor): Promise<{ campaignId: string; agreementId: string }[]> =>
  read(system, (tx) =>
    tx
      .select({ campaignId: campaign.id, agreementId: agreement.id })
      .from(campaignProgress)
      .innerJoin(campaign, and(eq(campaign.id, campaignProgress.campaignId), isNull(campaign.stoppedAt), isReplaced))
      .innerJoin(agreement, and(eq(agreement.id, campaignProgress.agreementId), eq(agreement.state, "offered")))
      .limit(atOnce),
  );
