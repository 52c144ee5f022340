import { randomUUID } from "node:crypto";
import { and, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { accountName } from "@/db/queries/account/name";
import { templateInUse } from "@/db/queries/agreement/template-in-use";
import { campaign, campaignCompany, campaignProgress } from "@/db/schema/campaign";
import { mutate, writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { hasLeftCampaign, type Reoffer, type StopCampaign } from "@/lib/agreement/life/campaign";
import { isNewerTemplate } from "@/lib/agreement/text/template";
import type { RefusalCode } from "@/lib/refusal/code";
import { Refusal } from "@/lib/refusal/refusal";
import { closeAgreement } from "./documents-in-force";
import { notifyPartner } from "./notify";
import { lockAgreement } from "./row";

const onProgramme = { partnerId: null };

/** Brings every company in force on an older version into a campaign; one that is in it stays as it is. */
const enrolIn = (tx: Tx, id: string, at: Date) =>
  tx.execute(sql`
    INSERT INTO campaign_company (campaign_id, partner_id, asked_at)
    SELECT c.id, a.partner_id, ${at} FROM campaign c JOIN agreement a
      ON a.state = 'in-force' AND a.kind IN ('full', 'version') AND a.template_version < c.template_version
    WHERE c.id = ${id} AND c.stopped_at IS NULL
    ON CONFLICT DO NOTHING`);

/** The same for companies that came into force on an older version since. */
export const enrolCompanies = (system: Actor, id: string): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    await enrolIn(tx, id, system.at);
  });

/**
 * Publishes a version, for every new offer from now on, and asks all companies in force to sign it; the offers follow
 * by themselves. Refuses a version that is not newer than the one in use.
 */
export const startCampaign = (actor: Actor, version: string): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "campaign.run", "programme");
    await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('campaign', 0))`);
    if (!isNewerTemplate(version, await templateInUse(tx))) throw new Refusal("version-not-newer");
    const id = randomUUID();
    const started = { startedBy: actor.accountId ?? "", startedAt: actor.at };
    await tx.insert(campaign).values({ id, templateVersion: version, ...started });
    await enrolIn(tx, id, actor.at);
    await record("campaign.started", id, { version }, onProgramme);
    return { id };
  });

const lockRunning = async (tx: Tx, id: string) => {
  const [row] = await tx.select().from(campaign).where(eq(campaign.id, id)).for("update");
  if (!row) throw new Refusal("not-found");
  if (row.stoppedAt) throw new Refusal("campaign-stopped");
  return row;
};

/** No more offers of this version; the former one is used again. Unsigned offers are withdrawn, signed ones go on. */
export const stopCampaign = (actor: Actor, { id, rowVersion, reason }: StopCampaign): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "campaign.run", "programme");
    const row = await lockRunning(tx, id);
    if (row.rowVersion !== rowVersion) throw new Refusal("stale");
    await tx
      .update(campaign)
      .set({ stoppedBy: actor.accountId, stoppedAt: actor.at, stopReason: reason, rowVersion: row.rowVersion + 1 })
      .where(eq(campaign.id, id));
    await record("campaign.stopped", id, {}, onProgramme);
    return { id };
  });

/** Offers again: to one company that declined or let the offer expire, or to all whose offer expired. */
export const reofferInCampaign = (actor: Actor, { id, partnerId }: Reoffer): Promise<{ companies: number }> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "campaign.run", "programme");
    await lockRunning(tx, id);
    const whom = partnerId ? eq(campaignProgress.partnerId, partnerId) : eq(campaignProgress.standing, "expired");
    const rows = await tx
      .select({ partnerId: campaignProgress.partnerId, standing: campaignProgress.standing })
      .from(campaignProgress)
      .where(and(eq(campaignProgress.campaignId, id), whom));
    const off = rows.filter(({ standing }) => hasLeftCampaign(standing)).map((row) => row.partnerId);
    if (off.length === 0) throw new Refusal("nothing-to-reoffer");
    await tx
      .update(campaignCompany)
      .set({ askedAt: actor.at, offerId: sql`gen_random_uuid()`, refusal: null, nextAt: null })
      .where(and(eq(campaignCompany.campaignId, id), inArray(campaignCompany.partnerId, off)));
    await record("campaign.reoffered", id, { companies: off.length }, onProgramme);
    return { companies: off.length };
  });

type Company = { campaignId: string; partnerId: string };
const isCompany = ({ campaignId, partnerId }: Company) =>
  and(eq(campaignCompany.campaignId, campaignId), eq(campaignCompany.partnerId, partnerId));

/** Notes why a company could not be offered the version, and when to try again; null once it was offered. */
export const recordOffering = (
  system: Actor,
  company: Company,
  refusal: RefusalCode | null,
  nextAt: Date,
): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    await tx.update(campaignCompany).set({ refusal, nextAt }).where(isCompany(company));
  });

/** Withdraws an offer of a stopped campaign; refused where it was signed meanwhile. */
export const withdrawFromCampaign = (system: Actor, campaignId: string, agreementId: string): Promise<void> =>
  mutate(system, async (tx, record) => {
    const [stopped] = await tx.select().from(campaign).where(eq(campaign.id, campaignId));
    const row = await lockAgreement(tx, agreementId);
    const [again] = await tx
      .select({ id: campaign.id })
      .from(campaign)
      .where(and(eq(campaign.templateVersion, row.templateVersion), isNull(campaign.stoppedAt)));
    if (!stopped?.stopReason || again || row.state !== "offered") throw new Refusal("agreement-moved-on");
    await closeAgreement(tx, record, system, row, "withdrawn", stopped.stopReason);
    const by = await accountName(tx, stopped.stoppedBy);
    await notifyPartner(tx, system, row, { kind: "withdrawn", by, reason: stopped.stopReason });
  });

/** Withdraws an offer that a later campaign replaced by one of a newer version; refused where it was signed meanwhile. */
export const replaceInCampaign = (system: Actor, campaignId: string, agreementId: string): Promise<void> =>
  mutate(system, async (tx, record) => {
    const [older] = await tx.select().from(campaign).where(eq(campaign.id, campaignId));
    const row = await lockAgreement(tx, agreementId);
    const [later] = await tx
      .select({ version: campaign.templateVersion })
      .from(campaign)
      .where(and(isNull(campaign.stoppedAt), gt(campaign.templateVersion, row.templateVersion)))
      .orderBy(desc(campaign.startedAt))
      .limit(1);
    if (!older || !later || row.state !== "offered") throw new Refusal("agreement-moved-on");
    await closeAgreement(tx, record, system, row, "withdrawn", later.version);
    await notifyPartner(tx, system, row, { kind: "replaced", version: later.version });
  });
