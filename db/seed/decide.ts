import { createHash, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { allowDeciding } from "@/db/mutations/tier/allow-deciding";
import { makeDecision } from "@/db/mutations/tier/decide";
import { type MadeSummary, writeSummaryText } from "@/db/mutations/tier/summarise";
import { within } from "@/db/queries/filter";
import { tierDecision } from "@/db/schema/decision";
import { auditEvent } from "@/db/schema/record";
import { partnerOutdated } from "@/db/schema/summary";
import type { Tx } from "@/db/tx";
import { keptOf } from "@/lib/answer/decision";
import { type EventBody, hashEvent } from "@/lib/audit/event";
import { defaultEdition as edition } from "@/lib/edition/catalogue/editions";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { summarise, summaryEnds } from "@/lib/overview/summary";
import { decideTier } from "@/lib/tier/decide-tier";
import type { TierDecision } from "@/lib/tier/decision";
import { demoSystem } from "./actors";
import { insertTexts, type RowTexts, rowTexts } from "./insert-all";

/** SHA-256 in hex, by the runtime. */
export const quickHash = (text: string): string => createHash("sha256").update(text).digest("hex");
const undecided = { standing: null, shortfall: null, isDisputed: false };

const summaryAfter = (
  facts: Facts,
  on: string,
  evaluation: ReturnType<typeof evaluate>,
  verdict: TierDecision,
): MadeSummary => {
  const { kind, before, after: tier, reviewsFrom } = verdict;
  const known = { ...undecided, standing: { tier, kind, before, decidedOn: on, reviewsFrom } };
  return {
    ...summarise(edition, facts, on, known, evaluation),
    ...{ partnerId: facts.partner, editionId: edition.id, validFrom: on },
    validUntil: summaryEnds(edition, facts, on, { known, until: null }),
  };
};

/** The first decision about a company that has none, as the job of the day would make it, its event and its summary. */
export const decideFirst = (facts: Facts, admittedHash: string, at: Date) => {
  const actor = demoSystem(at);
  const { today } = actor;
  const evaluation = evaluate(edition, facts, today);
  const { verdict } = decideTier({ edition, today, earned: evaluation.tier, ...undecided, isTakenBack: false });
  if (!verdict) throw new Error("A company without a decision gets one");
  const earned = { partner: facts.partner, held: undecided, tier: evaluation.tier };
  const { event, row } = makeDecision({ edition, today, actor }, earned, keptOf(facts, evaluation, quickHash), verdict);
  const body: EventBody = {
    ...{ chainId: facts.partner, seq: 2, id: randomUUID(), partnerId: facts.partner, accountId: null },
    ...{ kind: event.kind, subjectId: facts.partner, data: event.data, personalHash: null },
    ...{ at: at.toISOString(), previousHash: admittedHash },
  };
  return {
    row: { ...row, eventSeq: 2 },
    event: { ...body, at, hash: hashEvent(body, quickHash) },
    summary: summaryAfter(facts, today, evaluation, verdict),
  };
};

/** First decisions, with their events, the heads of their chains and the summaries after them, ready to be written. */
export type DecisionTexts = { ids: string[]; events: RowTexts; heads: string; decisions: RowTexts; summaries: string };

export const decisionTexts = (decided: readonly ReturnType<typeof decideFirst>[]): DecisionTexts => ({
  ids: decided.map(({ row }) => row.partnerId),
  events: rowTexts(
    auditEvent,
    decided.map(({ event }) => event),
  ),
  heads: JSON.stringify(decided.map(({ event: { chainId, seq, hash } }) => ({ id: chainId, seq, hash }))),
  decisions: rowTexts(
    tierDecision,
    decided.map(({ row }) => row),
  ),
  summaries: JSON.stringify(decided.map(({ summary }) => summary)),
});

/** Writes first decisions of companies that were just written: what the job of the day does for a few at a time. */
export const writeFirstDecisions = async (tx: Tx, texts: DecisionTexts): Promise<void> => {
  const { ids, events, heads, decisions, summaries } = texts;
  await allowDeciding(tx, ids);
  await insertTexts(tx, auditEvent, events);
  await tx.execute(sql`
    UPDATE audit_chain c SET seq = h.seq, hash = h.hash
    FROM json_populate_recordset(NULL::audit_chain, ${heads}::json) h WHERE c.id = h.id`);
  await insertTexts(tx, tierDecision, decisions);
  await tx.delete(partnerOutdated).where(within(partnerOutdated.partnerId, ids));
  await writeSummaryText(tx, summaries);
};
