import { and, asc, eq, gt, or, sql } from "drizzle-orm";
import { isUseCounted } from "@/db/queries/benefit/spent";
import { editionInUse } from "@/db/queries/edition/in-use";
import { benefitRequest, benefitUse } from "@/db/schema/benefit";
import { partner } from "@/db/schema/partner";
import { programme } from "@/db/schema/programme";
import { partnerSummary } from "@/db/schema/summary";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { benefitIn } from "@/lib/benefit/benefits-in";
import type { UsageRow } from "@/lib/benefit/usage-sheet";
import { dayInZone } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { programmeZone } from "@/lib/i18n/zone";

const pageSize = 500;

type After = { partnerId: string; id: string } | null;

const requestColumns = {
  id: benefitRequest.id,
  partnerId: benefitRequest.partnerId,
  partner: partner.name,
  tier: partnerSummary.tier,
  benefitId: benefitRequest.benefitId,
  benefit: benefitRequest.benefit,
  periodFrom: benefitRequest.periodFrom,
  state: benefitRequest.state,
  amount: benefitRequest.amount,
  currency: benefitRequest.currency,
  submittedAt: benefitRequest.submittedAt,
  expiresOn: benefitRequest.expiresOn,
  note: benefitRequest.reason,
  used: sql<number>`coalesce((SELECT sum(u.amount) FROM benefit_use u
    WHERE u.request_id = ${benefitRequest.id}
      AND NOT EXISTS (SELECT 1 FROM benefit_use_taken_back b WHERE b.use_id = u.id)), 0)`.mapWith(Number),
};

const requestPage = (tx: Tx, after: After) =>
  tx
    .select(requestColumns)
    .from(benefitRequest)
    .innerJoin(partner, eq(partner.id, benefitRequest.partnerId))
    .leftJoin(partnerSummary, eq(partnerSummary.partnerId, benefitRequest.partnerId))
    .where(
      after
        ? or(
            gt(benefitRequest.partnerId, after.partnerId),
            and(eq(benefitRequest.partnerId, after.partnerId), gt(benefitRequest.id, after.id)),
          )
        : undefined,
    )
    .orderBy(asc(benefitRequest.partnerId), asc(benefitRequest.id))
    .limit(pageSize);

const useColumns = {
  id: benefitUse.id,
  partnerId: benefitUse.partnerId,
  partner: partner.name,
  tier: partnerSummary.tier,
  benefitId: benefitUse.benefitId,
  benefit: benefitUse.benefit,
  asked: benefitRequest.benefit,
  periodFrom: benefitUse.periodFrom,
  amount: benefitUse.amount,
  currency: benefitUse.currency,
  usedOn: benefitUse.usedOn,
  note: benefitUse.note,
};

const usePage = (tx: Tx, after: After) =>
  tx
    .select(useColumns)
    .from(benefitUse)
    .innerJoin(partner, eq(partner.id, benefitUse.partnerId))
    .leftJoin(benefitRequest, eq(benefitRequest.id, benefitUse.requestId))
    .leftJoin(partnerSummary, eq(partnerSummary.partnerId, benefitUse.partnerId))
    .where(
      and(
        isUseCounted,
        after
          ? or(
              gt(benefitUse.partnerId, after.partnerId),
              and(eq(benefitUse.partnerId, after.partnerId), gt(benefitUse.id, after.id)),
            )
          : undefined,
      ),
    )
    .orderBy(asc(benefitUse.partnerId), asc(benefitUse.id))
    .limit(pageSize);

type Ground = { edition: Edition; timeZone: string };

const asRequest = (one: Awaited<ReturnType<typeof requestPage>>[number], { edition, timeZone }: Ground): UsageRow => ({
  ...{ ...one, entry: "request", on: dayInZone(one.submittedAt, timeZone) },
  tierName: edition.tiers.find(({ id }) => id === one.tier)?.name ?? null,
});

const asUse = ({ asked, ...one }: Awaited<ReturnType<typeof usePage>>[number], { edition }: Ground): UsageRow => ({
  ...{ ...one, entry: "use", on: one.usedOn, state: null, used: null, expiresOn: null },
  benefit: one.benefit ?? asked ?? benefitIn(edition, one.benefitId),
  tierName: edition.tiers.find(({ id }) => id === one.tier)?.name ?? null,
});

const groundOf = async (tx: Tx, actor: Actor): Promise<Ground> => {
  const [row] = await tx.select({ timeZone: programme.timeZone }).from(programme);
  return { edition: await editionInUse(tx, actor.today), timeZone: row?.timeZone ?? programmeZone };
};

async function* pages<Row extends { id: string; partnerId: string }>(
  actor: Actor,
  page: (tx: Tx, after: After) => Promise<Row[]>,
  written: (row: Row, ground: Ground) => UsageRow,
): AsyncGenerator<UsageRow[]> {
  for (let after: After = null; ; ) {
    const from: After = after;
    const [rows, ground]: [Row[], Ground] = await read(actor, async (tx): Promise<[Row[], Ground]> => {
      requirePermission(actor, "insight.view", "programme");
      return [await page(tx, from), await groundOf(tx, actor)];
    });
    if (rows.length > 0) yield rows.map((one) => written(one, ground));
    if (rows.length < pageSize) return;
    after = rows.at(-1) ?? null;
  }
}

/** Every request with what was used of it, then every use, a page at a time. */
export async function* exportUsage(actor: Actor): AsyncGenerator<UsageRow[]> {
  yield* pages(actor, requestPage, asRequest);
  yield* pages(actor, usePage, asUse);
}
