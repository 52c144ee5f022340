import { and, asc, desc, eq, sql } from "drizzle-orm";
import { cutPage } from "@/db/queries/paging";
import { account } from "@/db/schema/account";
import { campaign, campaignProgress } from "@/db/schema/campaign";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { CampaignState } from "@/lib/agreement/life/campaign";
import { isNewerTemplate, templates } from "@/lib/agreement/text/template";
import { Refusal } from "@/lib/refusal/refusal";
import { templateInUse } from "./template-in-use";

export type CampaignRow = {
  id: string;
  templateVersion: string;
  startedBy: string;
  startedAt: Date;
  stoppedAt: Date | null;
  companies: number;
  sealed: number;
};

const countOf = (tx: Tx) =>
  tx
    .select({
      id: campaign.id,
      templateVersion: campaign.templateVersion,
      startedBy: account.name,
      startedAt: campaign.startedAt,
      stoppedAt: campaign.stoppedAt,
      companies: sql<number>`count(${campaignProgress.partnerId})::int`,
      sealed: sql<number>`(count(*) FILTER (WHERE ${campaignProgress.standing} = 'sealed'))::int`,
    })
    .from(campaign)
    .innerJoin(account, eq(account.id, campaign.startedBy))
    .leftJoin(campaignProgress, eq(campaignProgress.campaignId, campaign.id))
    .groupBy(campaign.id, account.name)
    .orderBy(desc(campaign.startedAt));

type CampaignList = { rows: CampaignRow[]; inUse: string; publishable: string[]; may: { run: boolean } };

/** Every campaign, the latest first, and the versions that could be published next. */
export const listCampaigns = (actor: Actor): Promise<CampaignList> =>
  read(actor, async (tx) => {
    requirePermission(actor, "queue.view", "programme");
    const inUse = await templateInUse(tx);
    const publishable = templates.map(({ version }) => version).filter((version) => isNewerTemplate(version, inUse));
    return { rows: await countOf(tx), inUse, publishable, may: { run: can(actor, "campaign.run", "programme") } };
  });

type CampaignCounts = { country: string; counts: Partial<Record<CampaignState, number>>; companies: number };
export type CampaignCompanyRow = {
  partnerId: string;
  name: string;
  country: string;
  agreementId: string | null;
  refusal: string | null;
  standing: CampaignState;
};
export type CampaignView = {
  campaign: Omit<CampaignRow, "companies" | "sealed"> & { stopReason: string | null; rowVersion: number };
  countries: CampaignCounts[];
  rows: CampaignCompanyRow[];
  next: string | null;
  may: { run: boolean };
};

const countsIn = async (tx: Tx, id: string): Promise<CampaignCounts[]> => {
  const { country, standing, campaignId } = campaignProgress;
  const rows = await tx
    .select({ country, standing, count: sql<number>`count(*)::int` })
    .from(campaignProgress)
    .where(eq(campaignId, id))
    .groupBy(country, standing);
  const byCountry = new Map<string, CampaignCounts>();
  for (const row of rows) {
    const entry = byCountry.get(row.country) ?? { country: row.country, counts: {}, companies: 0 };
    entry.counts[row.standing] = row.count;
    entry.companies += row.count;
    byCountry.set(row.country, entry);
  }
  return [...byCountry.values()].sort((a, b) => b.companies - a.companies || a.country.localeCompare(b.country));
};

const pageSize = 50;
export type CampaignFilter = {
  standing?: CampaignState | undefined;
  /** The last company of the page before, by its id: names stay out of addresses. */
  after?: string | undefined;
};

const companiesIn = (tx: Tx, id: string, { standing, after }: CampaignFilter) => {
  const { campaignId, partnerId, name, country, agreementId, refusal } = campaignProgress;
  return tx
    .select({ partnerId, name, country, agreementId, refusal, standing: campaignProgress.standing })
    .from(campaignProgress)
    .where(
      and(
        eq(campaignId, id),
        standing ? eq(campaignProgress.standing, standing) : undefined,
        after
          ? sql`(${name}, ${partnerId}) > ((SELECT p.name FROM partner p WHERE p.id = ${after}::uuid), ${after}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(name), asc(partnerId))
    .limit(pageSize + 1);
};

/** A campaign as its staff follows it: the counts by country, and the companies a page at a time. */
export const getCampaign = (actor: Actor, id: string, filter: CampaignFilter = {}): Promise<CampaignView> =>
  read(actor, async (tx) => {
    requirePermission(actor, "queue.view", "programme");
    const [row] = await tx
      .select({ campaign, startedBy: account.name })
      .from(campaign)
      .innerJoin(account, eq(account.id, campaign.startedBy))
      .where(eq(campaign.id, id));
    if (!row) throw new Refusal("not-found");
    const { templateVersion, startedAt, stoppedAt, stopReason, rowVersion } = row.campaign;
    const found = await companiesIn(tx, id, filter);
    const { shown: rows, last } = cutPage(found, pageSize);
    return {
      campaign: { id, templateVersion, startedBy: row.startedBy, startedAt, stoppedAt, stopReason, rowVersion },
      countries: await countsIn(tx, id),
      rows,
      next: last?.partnerId ?? null,
      may: { run: can(actor, "campaign.run", "programme") && stoppedAt === null },
    };
  });
