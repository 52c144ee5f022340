import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { allowDeciding } from "@/db/mutations/tier/allow-deciding";
import { makeDecision } from "@/db/mutations/tier/decide";
import { summariseCompanies } from "@/db/mutations/tier/summarise";
import { loadAllFacts } from "@/db/queries/tier/facts";
import { tierDecision } from "@/db/schema/decision";
import { auditEvent } from "@/db/schema/record";
import type { Tx } from "@/db/tx";
import { type EventBody, hashEvent } from "@/lib/audit/event";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { decideTier } from "@/lib/tier/decide-tier";
import { demoSystem } from "./actors";
import { insertAll } from "./write";

const undecided = { standing: null, shortfall: null, isDisputed: false };

/** The first decision about a company that has none, as the job of the day would make it, and its event. */
const decideFirst = (facts: Facts, admittedHash: string, at: Date) => {
  const actor = demoSystem(at);
  const { today } = actor;
  const evaluation = evaluate(defaultEdition, facts, today);
  const situation = { edition: defaultEdition, today, earned: evaluation.tier, ...undecided, isTakenBack: false };
  const { verdict } = decideTier(situation);
  if (!verdict) throw new Error("A company without a decision gets one");
  const { event, row } = makeDecision(
    { edition: defaultEdition, today, actor },
    { facts, held: undecided, evaluation },
    verdict,
  );
  const body: EventBody = {
    ...{ chainId: facts.partner, seq: 2, id: randomUUID(), partnerId: facts.partner, accountId: null },
    ...{ kind: event.kind, subjectId: facts.partner, data: event.data, personalHash: null },
    ...{ at: at.toISOString(), previousHash: admittedHash },
  };
  return { row: { ...row, eventSeq: 2 }, event: { ...body, at, hash: hashEvent(body) } };
};

/**
 * Decides the first tier of companies that were just written, many at once, and makes their summaries: what the job of the
 * day does for a few at a time. `admitted` has the hash of each company's first event.
 */
export const decideFirstTiers = async (tx: Tx, admitted: ReadonlyMap<string, string>, at: Date): Promise<void> => {
  const ids = [...admitted.keys()];
  const facts = await loadAllFacts(tx, ids);
  const decided = facts.map((one) => decideFirst(one, admitted.get(one.partner) ?? "", at));
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
  await summariseCompanies(tx, demoSystem(at).today, ids, { read: facts });
};
