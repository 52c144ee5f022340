import { and, desc, eq } from "drizzle-orm";
import { editionInUse, listAnnounced } from "@/db/queries/edition/in-use";
import { chainHead } from "@/db/queries/partner/history";
import { type Dispute, loadDisputes } from "@/db/queries/review/dispute";
import { loadFacts } from "@/db/queries/tier/facts";
import { loadNames } from "@/db/queries/tier/progress";
import { shortfall, tierDecision } from "@/db/schema/decision";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";
import { editionById } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { type Evaluation, evaluate } from "@/lib/evaluate/evaluate";
import { redactRevenue } from "@/lib/evaluate/trace/redact";
import { evaluateAgain, isSameAnswer } from "@/lib/tier/replay";

const line = {
  number: tierDecision.number,
  decidedOn: tierDecision.decidedOn,
  decidedAt: tierDecision.decidedAt,
  kind: tierDecision.kind,
  reason: tierDecision.reason,
  before: tierDecision.tierBefore,
  after: tierDecision.tierAfter,
  earned: tierDecision.tierEarned,
  editionId: tierDecision.editionId,
};

const spell = {
  id: shortfall.id,
  openedOn: shortfall.openedOn,
  kept: shortfall.tierKept,
  earned: shortfall.tierEarned,
  reviewOn: shortfall.reviewOn,
  closedOn: shortfall.closedOn,
  outcome: shortfall.outcome,
};

/** Many years of one company: a page of them is enough for anyone. */
const atMost = 200;

type Company = { id: string; name: string };

const companyIn = async (tx: Tx, actor: Actor, partnerId: string): Promise<Company | null> => {
  const of = eq(partner.id, partnerId);
  const [row] = await tx.select({ id: partner.id, name: partner.name }).from(partner).where(of);
  return row && can(actor, "progress.view", { partnerId }) ? row : null;
};

const listDecisions = (tx: Tx, partnerId: string) =>
  tx
    .select(line)
    .from(tierDecision)
    .where(eq(tierDecision.partnerId, partnerId))
    .orderBy(desc(tierDecision.number))
    .limit(atMost);

const listShortfalls = (tx: Tx, partnerId: string) =>
  tx
    .select(spell)
    .from(shortfall)
    .where(eq(shortfall.partnerId, partnerId))
    .orderBy(desc(shortfall.openedOn))
    .limit(atMost);

type TierDecisionView = Awaited<ReturnType<typeof listDecisions>>[number];
type ShortfallSpell = Awaited<ReturnType<typeof listShortfalls>>[number];
/** A proof as this reader may see it. */
type Shown = { evaluation: Evaluation; concealed: string[]; names: Record<string, string> };

const shown = async (tx: Tx, actor: Actor, partnerId: string, evaluation: Evaluation): Promise<Shown> => {
  const seeRevenue = can(actor, "revenue.view", { partnerId });
  const names = await loadNames(tx, partnerId, seeRevenue);
  if (seeRevenue) return { evaluation, concealed: [], names };
  const { trace, concealed } = redactRevenue(evaluation.trace);
  return { evaluation: { ...evaluation, trace }, concealed, names };
};

/** Another day and an edition; computed from today's records. */
type TierOnDay = { on: Day; edition: Edition };

type TierHistory = {
  partner: Company;
  edition: Edition;
  decisions: TierDecisionView[];
  shortfalls: ShortfallSpell[];
  disputes: Dispute[];
  asOf: (Shown & TierOnDay) | null;
  head: number;
};

/**
 * Every tier decision of a company, newest first, and its tier on another day; null where the actor sees no such
 * company.
 */
export const findTierHistory = (
  actor: Actor,
  partnerId: string,
  asOf: Partial<TierOnDay>,
): Promise<TierHistory | null> =>
  read(actor, async (tx) => {
    const company = await companyIn(tx, actor, partnerId);
    if (!company) return null;
    const head = await chainHead(tx, partnerId);
    const edition = await editionInUse(tx, actor.today);
    const facts = asOf.on ? await loadFacts(tx, partnerId) : null;
    const asked = { on: asOf.on ?? actor.today, edition: asOf.edition ?? edition };
    return {
      partner: company,
      edition,
      decisions: await listDecisions(tx, partnerId),
      shortfalls: await listShortfalls(tx, partnerId),
      disputes: await loadDisputes(tx, actor, partnerId),
      asOf: facts
        ? { ...asked, ...(await shown(tx, actor, partnerId, evaluate(asked.edition, facts, asked.on))) }
        : null,
      head,
    };
  });

type TierDecisionProof = TierDecisionView & {
  partner: Company;
  edition: Edition | null;
  factsSha256: string;
  editionSha256: string;
  answerSha256: string;
  eventSeq: number;
  /** Null where its rules are no longer what they were. */
  again: (Shown & { isSame: boolean }) | null;
};

/** One decision with its proof, computed again from the facts it was made from; null where the actor sees none. */
export const findDecision = (actor: Actor, partnerId: string, number: number): Promise<TierDecisionProof | null> =>
  read(actor, async (tx) => {
    const company = await companyIn(tx, actor, partnerId);
    if (!company) return null;
    await listAnnounced(tx);
    const [row] = await tx
      .select()
      .from(tierDecision)
      .where(and(eq(tierDecision.partnerId, partnerId), eq(tierDecision.number, number)));
    if (!row) return null;
    const { facts: _facts, partnerId: _partnerId, id: _id, tierBefore, tierAfter, tierEarned, ...kept } = row;
    const again = evaluateAgain(row);
    return {
      ...kept,
      before: tierBefore,
      after: tierAfter,
      earned: tierEarned,
      partner: company,
      edition: editionById(row.editionId),
      again: again && { ...(await shown(tx, actor, partnerId, again)), isSame: isSameAnswer(row, again) },
    };
  });
