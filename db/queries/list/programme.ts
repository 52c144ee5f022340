import { and, asc, desc, eq, sql } from "drizzle-orm";
import { listMembers } from "@/db/queries/account/member";
import { listStaff } from "@/db/queries/account/staff";
import { listCampaigns } from "@/db/queries/agreement/campaign";
import { following } from "@/db/queries/paging";
import { listQueue } from "@/db/queries/review/queue";
import { agreement } from "@/db/schema/agreement";
import { campaignProgress } from "@/db/schema/campaign";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { requireList } from "@/lib/list/may";
import type { AgreementListRow, CampaignPartnerRow, CampaignSumRow, QueueRow, SeatRow } from "@/lib/list/programme";
import type { QueueFilter } from "@/lib/review/queue";
import { pageRows, pagesOf, zoneOf } from "./pages";

/** Members of the actor's company, or the vendor's staff, by name: seats are few. */
export async function* exportSeats(actor: Actor, of: "members" | "staff"): AsyncGenerator<SeatRow[]> {
  requireList(actor, of, { partnerId: of === "members" ? actor.partnerId : null });
  const timeZone = await read(actor, zoneOf);
  const team = await (of === "members" ? listMembers(actor) : listStaff(actor));
  yield (team?.members ?? []).map(({ name, email, roles, since, hasFactor }) => ({
    ...{ name, email, roles, since, hasFactor, timeZone },
  }));
}

/** What waits for staff, oldest first. */
export async function* exportQueue(actor: Actor, filter: QueueFilter): AsyncGenerator<QueueRow[]> {
  requireList(actor, "review", { partnerId: null });
  const timeZone = await read(actor, zoneOf);
  for (let after: string | undefined; ; ) {
    const { items, next } = await listQueue(actor, { ...filter, after }, pageRows);
    yield items.map(({ kind, partnerName, submittedAt, hasProof }) => ({
      ...{ kind, partnerName, submittedAt, hasProof, timeZone },
    }));
    if (next === null) return;
    after = next;
  }
}

const newest = { table: agreement, key: agreement.createdAt, id: agreement.id, direction: "descending" } as const;

/** Agreements of a company, or of all, the newest first. */
export async function* exportAgreements(actor: Actor, partnerId: string | null): AsyncGenerator<AgreementListRow[]> {
  requireList(actor, "agreements", { partnerId });
  const timeZone = await read(actor, zoneOf);
  const pages = pagesOf(actor, (tx, after) =>
    tx
      .select({
        id: agreement.id,
        partnerName: partner.name,
        state: agreement.state,
        version: agreement.templateVersion,
        createdAt: agreement.createdAt,
        inForceOn: agreement.inForceOn,
        endsOn: agreement.endsOn,
      })
      .from(agreement)
      .innerJoin(partner, eq(partner.id, agreement.partnerId))
      .where(
        and(
          partnerId === null ? undefined : eq(agreement.partnerId, partnerId),
          after ? following(newest, after) : undefined,
        ),
      )
      .orderBy(desc(agreement.createdAt), desc(agreement.id))
      .limit(pageRows),
  );
  for await (const rows of pages) yield rows.map((row) => ({ ...row, timeZone }));
}

/** Every campaign, the latest first: there are few. */
export async function* exportCampaigns(actor: Actor): AsyncGenerator<CampaignSumRow[]> {
  requireList(actor, "campaigns", { partnerId: null });
  const timeZone = await read(actor, zoneOf);
  const { rows } = await listCampaigns(actor);
  yield rows.map((row) => ({ ...row, timeZone }));
}

/** The companies of a campaign by name, with where each stands. */
export async function* exportCampaign(actor: Actor, campaignId: string): AsyncGenerator<CampaignPartnerRow[]> {
  requireList(actor, "campaign", { partnerId: null });
  const { name, partnerId, country, standing } = campaignProgress;
  yield* pagesOf(actor, (tx, after) =>
    tx
      .select({ id: sql<string>`${partnerId}`, name, country, standing })
      .from(campaignProgress)
      .where(
        and(
          eq(campaignProgress.campaignId, campaignId),
          after
            ? sql`(${name}, ${partnerId}) > ((SELECT p.name FROM partner p WHERE p.id = ${after}::uuid), ${after}::uuid)`
            : undefined,
        ),
      )
      .orderBy(asc(name), asc(partnerId))
      .limit(pageRows),
  );
}
