import { createHash, randomUUID } from "node:crypto";
import { inArray, sql } from "drizzle-orm";
import { allowDeciding } from "@/db/mutations/tier/allow-deciding";
import { makeDecision } from "@/db/mutations/tier/decide";
import { type MadeSummary, writeSummaries } from "@/db/mutations/tier/summarise";
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
import { insertAll } from "./insert-all";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
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
  const earned = { facts, held: undecided, tier: evaluation.tier };
  const { event, row } = makeDecision({ edition, today, actor }, earned, keptOf(facts, evaluation, hash), verdict);
  const body: EventBody = {
    ...{ chainId: facts.partner, seq: 2, id: randomUUID(), partnerId: facts.partner, accountId: null },
    ...{ kind: event.kind, subjectId: facts.partner, data: event.data, personalHash: null },
    ...{ at: at.toISOString(), previousHash: admittedHash },
  };
  return {
    row: { ...row, eventSeq: 2 },
    event: { ...body, at, hash: hashEvent(body) },
    summary: summaryAfter(facts, today, evaluation, verdict),
  };
};

/** Writes first decisions of companies that were just written: what the job of the day does for a few at a time. */
export const writeFirstDecisions = async (
  tx: Tx,
  decided: readonly ReturnType<typeof decideFirst>[],
): Promise<void> => {
  const ids = decided.map(({ row }) => row.partnerId);
  await allowDeciding(tx, ids);
  const events = decided.map(({ event }) => event);
  await insertAll(tx, auditEvent, events);
  const heads = events.map(({ chainId, seq, hash }) => ({ id: chainId, seq, hash }));
  await tx.execute(sql`
    UPDATE audit_chain c SET seq = h.seq, hash = h.hash
    FROM json_populate_recordset(NULL::audit_chain, ${JSON.stringify(heads)}::json) h WHERE c.id = h.id`);
  await insertAll(
    tx,
    tierDecision,
    decided.map(({ row }) => row),
  );
  await tx.delete(partnerOutdated).where(inArray(partnerOutdated.partnerId, ids));
  await writeSummaries(
    tx,
    decided.map(({ summary }) => summary),
  );
};
