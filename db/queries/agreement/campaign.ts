import { and, asc, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { offeredModels } from "@/db/queries/edition/business-models";
import { cutPage } from "@/db/queries/paging";
import { account } from "@/db/schema/account";
import { agreementText } from "@/db/schema/agreement-text";
import { campaign, campaignProgress } from "@/db/schema/campaign";
import { readTexts } from "@/db/texts";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { CampaignState } from "@/lib/agreement/life/campaign";
import { isNewerTemplate, templates } from "@/lib/agreement/text/template";
import type { NamedModel } from "@/lib/partner/models";
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

/** The campaign under way, which another one would replace, and how many companies have not signed in it. */
type OlderCampaign = { version: string; unsigned: number };

type CampaignList = { older: OlderCampaign | null } & {
  rows: CampaignRow[];
  /** The business models that companies can choose. */
  models: NamedModel[];
  inUse: string;
  publishable: string[];
  may: { run: boolean };
};

const unsignedStates: CampaignState[] = ["waiting", "blocked", "offered", "opened"];

const underWay = async (tx: Tx): Promise<OlderCampaign | null> => {
  const { standing, partnerId } = campaignProgress;
  const [row] = await tx
    .select({
      version: campaign.templateVersion,
      unsigned: sql<number>`(count(${partnerId}) FILTER (WHERE ${inArray(standing, unsignedStates)}))::int`,
    })
    .from(campaign)
    .leftJoin(campaignProgress, eq(campaignProgress.campaignId, campaign.id))
    .where(isNull(campaign.stoppedAt))
    .groupBy(campaign.id)
    .orderBy(desc(campaign.startedAt))
    .limit(1);
  return row ?? null;
};

/** Every campaign, the latest first, and the versions that could be published next. */
export const listCampaigns = (actor: Actor): Promise<CampaignList> =>
  read(actor, async (tx) => {
    requirePermission(actor, "queue.view", "programme");
    const inUse = await templateInUse(tx);
    await readTexts(tx);
    const own = await tx
      .select({ version: agreementText.version })
      .from(agreementText)
      .where(eq(agreementText.state, "published"));
    const known = [...templates, ...own].map(({ version }) => version).sort();
    const publishable = known.filter((version) => isNewerTemplate(version, inUse));
    const older = await underWay(tx);
    const may = { run: can(actor, "campaign.run", "programme") };
    const models = await offeredModels(tx, actor.today);
    return { rows: await countOf(tx), models, inUse, publishable, older, may };
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
  /** The later campaign that this one gives way to; null where there is none. */
  replacedBy: { version: string; at: Date } | null;
  may: { run: boolean };
};

const replacementOf = async (tx: Tx, { templateVersion, startedAt, stoppedAt }: typeof campaign.$inferSelect) => {
  if (stoppedAt) return null;
  const newer = and(gt(campaign.templateVersion, templateVersion), gt(campaign.startedAt, startedAt));
  const [row] = await tx
    .select({ version: campaign.templateVersion, at: campaign.startedAt })
    .from(campaign)
    .where(and(isNull(campaign.stoppedAt), newer))
    .orderBy(desc(campaign.startedAt))
    .limit(1);
  return row ?? null;
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
      replacedBy: await replacementOf(tx, row.campaign),
      may: { run: can(actor, "campaign.run", "programme") && stoppedAt === null },
    };
  });
