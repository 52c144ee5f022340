import { createHash } from "node:crypto";
import type { ClientBase } from "pg";
import { inSnapshot } from "./snapshot";

/**
 * Verifies the audit chains without the code that wrote them: own canonical form, own hash, own query. A fault names the
 * chain, the number and what is wrong.
 */
type ChainFault = {
  chain: string;
  seq: number;
  fault: "gap" | "previous-hash" | "hash" | "personal-hash" | "head" | "anchor";
};
type Head = { seq: number; hash: string };
/** The end of each chain at some moment; kept outside the database, it reveals a later rewrite or a removed tail. */
export type Anchor = Record<string, Head>;
type ChainVerdict = { chains: number; events: number; faults: ChainFault[]; heads: Anchor };

type Row = {
  chain_id: string;
  seq: string;
  id: string;
  partner_id: string | null;
  account_id: string | null;
  kind: string;
  subject_id: string | null;
  data: unknown;
  personal_hash: string | null;
  at: Date;
  previous_hash: string;
  hash: string;
  salt: string | null;
  personal: unknown;
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
};
const digest = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

const bodyOf = (row: Row): string =>
  JSON.stringify(
    sorted({
      chainId: row.chain_id,
      seq: Number(row.seq),
      id: row.id,
      partnerId: row.partner_id,
      accountId: row.account_id,
      kind: row.kind,
      subjectId: row.subject_id,
      data: row.data,
      personalHash: row.personal_hash,
      at: row.at.toISOString(),
      previousHash: row.previous_hash,
    }),
  );

const faultsOf = (row: Row, last: Head): ChainFault[] => {
  const seq = Number(row.seq);
  const found: ChainFault["fault"][] = [];
  if (seq !== last.seq + 1) found.push("gap");
  if (row.previous_hash !== last.hash) found.push("previous-hash");
  if (digest(bodyOf(row)) !== row.hash) found.push("hash");
  const kept = row.salt === null ? null : digest(`${row.salt}:${JSON.stringify(sorted(row.personal))}`);
  if (kept !== null && kept !== row.personal_hash) found.push("personal-hash");
  return found.map((fault) => ({ chain: row.chain_id, seq, fault }));
};

const page = 2_000;

const query = `SELECT e.*, p.salt, p.data AS personal FROM audit_event e LEFT JOIN audit_personal p ON p.event_id = e.id
  WHERE (e.chain_id, e.seq) > ($1, $2) ORDER BY e.chain_id, e.seq LIMIT ${page}`;

const verifyAll = async (client: ClientBase, anchor: Anchor): Promise<ChainVerdict> => {
  const verdict: ChainVerdict = { chains: 0, events: 0, faults: [], heads: {} };
  const unseen = new Map(Object.entries(anchor).filter(([, head]) => head.seq > 0));
  let last = { chain: "00000000-0000-0000-0000-000000000000", seq: 0, hash: "" };
  const ends = new Map<string, Head>();
  for (;;) {
    const { rows } = await client.query<Row>(query, [last.chain, last.seq]);
    for (const row of rows) {
      const before = ends.get(row.chain_id) ?? { seq: 0, hash: "" };
      verdict.faults.push(...faultsOf(row, before));
      last = { chain: row.chain_id, seq: Number(row.seq), hash: row.hash };
      ends.set(row.chain_id, { seq: last.seq, hash: last.hash });
      const kept = unseen.get(row.chain_id);
      if (kept?.seq === last.seq && kept.hash === last.hash) unseen.delete(row.chain_id);
    }
    verdict.events += rows.length;
    if (rows.length < page) break;
  }
  const { rows: heads } = await client.query<{ id: string; seq: string; hash: string }>(
    "SELECT id, seq, hash FROM audit_chain",
  );
  for (const head of heads) {
    const end = ends.get(head.id) ?? { seq: 0, hash: "" };
    if (end.seq !== Number(head.seq) || end.hash !== head.hash)
      verdict.faults.push({ chain: head.id, seq: Number(head.seq), fault: "head" });
    verdict.heads[head.id] = end;
  }
  for (const [chain, { seq }] of unseen) verdict.faults.push({ chain, seq, fault: "anchor" });
  verdict.chains = heads.length;
  return verdict;
};

/** Verifies every chain page by page, then compares the ends with the recorded heads and with a kept anchor. */
export const verifyChains = (client: ClientBase, anchor: Anchor = {}): Promise<ChainVerdict> =>
  inSnapshot(client, () => verifyAll(client, anchor));
