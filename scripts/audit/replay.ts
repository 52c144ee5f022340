import { createHash } from "node:crypto";
import type { ClientBase } from "pg";
import { registerEdition } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { type KeptDecision, type ReplayFault, replay } from "@/lib/tier/replay";
import { inSnapshot } from "./snapshot";

type Row = KeptDecision & {
  partnerId: string;
  number: number;
  tierBefore: string | null;
  tierAfter: string;
  event: Record<string, unknown> | null;
};

/** A decision that is not reproduced: its partner, number and fault. */
type DecisionFault = { partner: string; decision: number; fault: ReplayFault | "event" | "gap" | "tier-before" };

type ReplayVerdict = { decisions: number; faults: DecisionFault[] };

const atOnce = 200;

const columns = `d.partner_id AS "partnerId", d.number, d.edition_id AS "editionId", d.edition_sha256 AS "editionSha256",
  to_char(d.decided_on, 'YYYY-MM-DD') AS "decidedOn", d.tier_before AS "tierBefore", d.tier_after AS "tierAfter",
  d.tier_earned AS "tierEarned", d.facts, d.facts_sha256 AS "factsSha256", d.answer_sha256 AS "answerSha256", e.data AS event`;

const page = async (client: ClientBase, after: Row | undefined): Promise<Row[]> => {
  const { rows } = await client.query<Row>(
    `SELECT ${columns} FROM tier_decision d
     LEFT JOIN audit_event e ON e.chain_id = d.partner_id AND e.seq = d.event_seq
     WHERE $1::uuid IS NULL OR (d.partner_id, d.number) > ($1::uuid, $2::integer)
     ORDER BY d.partner_id, d.number LIMIT ${atOnce}`,
    [after?.partnerId ?? null, after?.number ?? null],
  );
  return rows;
};

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

/** True where the decision's audit event has the same digests and tiers; `audit verify` checks the chain itself. */
const isAsRecorded = (row: Row): boolean =>
  row.event?.number === row.number &&
  row.event.factsSha256 === row.factsSha256 &&
  row.event.answerSha256 === row.answerSha256 &&
  row.event.before === row.tierBefore &&
  row.event.after === row.tierAfter;

const faultsOf = (row: Row, before: Row | undefined): DecisionFault["fault"][] => {
  const earlier = before?.partnerId === row.partnerId ? before : undefined;
  return [
    ...replay(row, hash),
    ...(isAsRecorded(row) ? [] : (["event"] as const)),
    ...(row.number === (earlier?.number ?? 0) + 1 ? [] : (["gap"] as const)),
    ...((earlier?.tierAfter ?? null) === row.tierBefore ? [] : (["tier-before"] as const)),
  ];
};

/** Loads announced editions: decisions may have been made under them, and withdrawn ones keep their names. */
const knowAnnounced = async (client: ClientBase): Promise<void> => {
  const { rows } = await client.query<{ body: Edition }>(
    "SELECT body FROM edition WHERE state IN ('announced', 'withdrawn')",
  );
  for (const { body } of rows) registerEdition(body);
};

const replayAll = async (client: ClientBase): Promise<ReplayVerdict> => {
  await knowAnnounced(client);
  const verdict: ReplayVerdict = { decisions: 0, faults: [] };
  let before: Row | undefined;
  for (let rows = await page(client, before); rows.length > 0; rows = await page(client, before))
    for (const row of rows) {
      verdict.decisions += 1;
      for (const fault of faultsOf(row, before))
        verdict.faults.push({ partner: row.partnerId, decision: row.number, fault });
      before = row;
    }
  return verdict;
};

/** Makes every decision of a database again, in constant memory, and names each that differs. */
export const replayDecisions = (client: ClientBase): Promise<ReplayVerdict> =>
  inSnapshot(client, () => replayAll(client));
