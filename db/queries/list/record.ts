import { and, desc, eq, lt } from "drizzle-orm";
import { editionInUse } from "@/db/queries/edition/in-use";
import { following } from "@/db/queries/paging";
import { listHistory } from "@/db/queries/partner/history";
import { benefitRequest } from "@/db/schema/benefit";
import { tierDecision } from "@/db/schema/decision";
import { read } from "@/db/transaction";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { requireList } from "@/lib/list/may";
import type { BenefitRow, HistoryRow, TierRow } from "@/lib/list/record";
import { pageRows, pagesOf, zoneOf } from "./pages";

/** The events of a company that exist for the actor, the newest first. */
export async function* exportHistory(actor: Actor, partnerId: string): AsyncGenerator<HistoryRow[]> {
  requireList(actor, "history", { partnerId });
  const timeZone = await read(actor, zoneOf);
  for (let before: number | undefined; ; ) {
    const events = await listHistory(actor, partnerId, before, pageRows);
    yield events.map(({ seq, at, kind, by }) => ({ seq, at, kind, by, timeZone }));
    if (events.length < pageRows) return;
    before = events.at(-1)?.seq;
  }
}

const decided = {
  number: tierDecision.number,
  decidedOn: tierDecision.decidedOn,
  kind: tierDecision.kind,
  reason: tierDecision.reason,
  before: tierDecision.tierBefore,
  after: tierDecision.tierAfter,
  editionId: tierDecision.editionId,
};

/** The tier decisions of a company, the newest first. */
export async function* exportTiers(actor: Actor, partnerId: string): AsyncGenerator<TierRow[]> {
  requireList(actor, "tiers", { partnerId });
  for (let before: number | undefined; ; ) {
    const from = before;
    const rows = await read(actor, async (tx) => {
      // Each tier is told by the name that the edition of its decision gave it.
      await editionInUse(tx, actor.today);
      const own = eq(tierDecision.partnerId, partnerId);
      return tx
        .select(decided)
        .from(tierDecision)
        .where(and(own, from === undefined ? undefined : lt(tierDecision.number, from)))
        .orderBy(desc(tierDecision.number))
        .limit(pageRows);
    });
    yield rows;
    if (rows.length < pageRows) return;
    before = rows.at(-1)?.number;
  }
}

const latest = {
  table: benefitRequest,
  key: benefitRequest.submittedAt,
  id: benefitRequest.id,
  direction: "descending",
} as const;

/** What a company asked for of benefits, the latest first; funds only for those who may see revenue. */
export async function* exportBenefits(actor: Actor, partnerId: string): AsyncGenerator<BenefitRow[]> {
  requireList(actor, "benefits", { partnerId });
  const timeZone = await read(actor, zoneOf);
  const isOwn = eq(benefitRequest.partnerId, partnerId);
  const seen = can(actor, "revenue.view", { partnerId }) ? isOwn : and(isOwn, eq(benefitRequest.isFunds, false));
  const pages = pagesOf(actor, (tx, after) =>
    tx
      .select({
        id: benefitRequest.id,
        benefit: benefitRequest.benefit,
        amount: benefitRequest.amount,
        askedAmount: benefitRequest.askedAmount,
        periodFrom: benefitRequest.periodFrom,
        state: benefitRequest.state,
        reason: benefitRequest.reason,
        submittedAt: benefitRequest.submittedAt,
        decidedAt: benefitRequest.decidedAt,
      })
      .from(benefitRequest)
      .where(and(seen, after ? following(latest, after, seen) : undefined))
      .orderBy(desc(benefitRequest.submittedAt), desc(benefitRequest.id))
      .limit(pageRows),
  );
  for await (const rows of pages) yield rows.map((row) => ({ ...row, timeZone }));
}
