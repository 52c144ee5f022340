import { drizzle } from "drizzle-orm/node-postgres";
import type { Client } from "pg";
import { type MadeSummary, makeEach, summariseCompanies } from "@/db/mutations/tier/summarise";
import { listOutdated } from "@/db/queries/partner/outdated";
import type { Day } from "@/lib/date/day";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { type Calendar, parisCalendar, programmeDay } from "@/lib/server/actors";
import { inSnapshot } from "./snapshot";

/** What is kept otherwise than it would be made: a company's summary, a count, or an item of the queue. */
type SummaryFault = { partner: string } | { count: Record<string, unknown> } | { queue: string };

/**
 * `outdated` are summaries that are to be made anew anyway, `failed` companies whose figures cannot be made and are marked so:
 * no faults.
 */
type SummaryVerdict = { partners: number; outdated: number; failed: string[]; faults: SummaryFault[] };

type Kept = MadeSummary & { isCopied: boolean; fault: string | null };

const atOnce = 500;

const columns = `p.id AS "partnerId", s.edition_id AS "editionId", s.valid_from::text AS "validFrom",
  s.valid_until::text AS "validUntil", s.tier, s.tier_earned AS "tierEarned", s.tier_if_verified AS "tierIfVerified",
  s.tier_if_signed AS "tierIfSigned", s.competencies, s.holds_solution AS "holdsSolution", s.candidate,
  s.candidate_team AS "candidateTeam", s.fault, coalesce((s.name_key, s.legacy_level) = (fold(p.name), coalesce(p.legacy_level, 'none'))
    AND s.siren IS NOT DISTINCT FROM register_number(p.country, p.siren), false) AS "isCopied"`;

const page = async (client: Client, after: string | null): Promise<Kept[]> =>
  (
    await client.query<Kept>(
      `SELECT ${columns} FROM partner p LEFT JOIN partner_summary s ON s.partner_id = p.id
       WHERE p.withdrawn_at IS NULL AND ($1::uuid IS NULL OR p.id > $1::uuid) ORDER BY p.id LIMIT ${atOnce}`,
      [after],
    )
  ).rows;

/** Both hold today; from when and until when is no matter. */
const isSame = (
  { isCopied, fault, validFrom: _, validUntil: __, ...row }: Kept,
  made: MadeSummary | undefined,
): boolean => {
  if (!isCopied || !made || fault !== null) return false;
  const { validFrom: ___, validUntil: ____, ...answer } = made;
  return canonicalJson(row) === canonicalJson(answer);
};

type Compared = { differing: string[]; failed: string[] };

const compareSome = async (client: Client, today: Day, rows: readonly Kept[]): Promise<Compared> => {
  const ids = rows.map(({ partnerId }) => partnerId);
  const { made, failed } = await makeEach(drizzle(client), today, ids);
  const cannot = new Set(failed.map(({ partnerId }) => partnerId));
  const known = new Map(made.map((one) => [one.partnerId, one]));
  const isMarked = ({ partnerId, fault }: Kept): boolean => fault !== null && cannot.has(partnerId);
  return {
    differing: rows
      .filter((row) => !isMarked(row) && !isSame(row, known.get(row.partnerId)))
      .map(({ partnerId }) => partnerId),
    failed: rows.filter(isMarked).map(({ partnerId }) => partnerId),
  };
};

/** What the counts and the queue are, and what they are kept as. */
const counted = `SELECT legacy_level, tier, tier_if_signed, holds_solution, candidate, NULL AS competency, count(*)::int AS partners
    FROM partner_summary GROUP BY 1, 2, 3, 4, 5
  UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, held, count(*)::int
    FROM partner_summary, unnest(competencies) held GROUP BY held`;
const kept = `SELECT legacy_level, tier, tier_if_signed, holds_solution, candidate, competency, sum(partners)::int AS partners
    FROM partner_count GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(partners) <> 0`;
const queued = "SELECT kind, id, partner_id, name_key, submitted_at FROM queue_item";
const waiting = "SELECT kind, id, partner_id, fold(partner_name), submitted_at FROM waiting";

const difference = async <T extends object>(client: Client, one: string, other: string): Promise<T[]> =>
  (await client.query<T>(`((${one}) EXCEPT (${other})) UNION ((${other}) EXCEPT (${one}))`)).rows;

const dayOf = async (client: Client): Promise<Day> => {
  const asked = `SELECT today_on::text AS "todayOn", time_zone AS "timeZone" FROM programme`;
  const { rows } = await client.query<Calendar>(asked);
  return programmeDay(rows[0] ?? parisCalendar, new Date());
};

const compareAll = async (client: Client): Promise<SummaryVerdict> => {
  const today = await dayOf(client);
  const outdated = new Set(await listOutdated(drizzle(client), today, Number.MAX_SAFE_INTEGER));
  const verdict: SummaryVerdict = { partners: 0, outdated: outdated.size, failed: [], faults: [] };
  let last: string | null = null;
  for (let rows = await page(client, last); rows.length > 0; rows = await page(client, last)) {
    const current = rows.filter(({ partnerId }) => !outdated.has(partnerId));
    const { differing, failed } = await compareSome(client, today, current);
    verdict.faults.push(...differing.map((partner) => ({ partner })));
    verdict.failed.push(...failed);
    verdict.partners += rows.length;
    last = rows.at(-1)?.partnerId ?? null;
  }
  const counts = await difference<Record<string, unknown>>(client, counted, kept);
  const items = await difference<{ id: string }>(client, queued, waiting);
  verdict.faults.push(...counts.map((count) => ({ count })), ...items.map(({ id }) => ({ queue: id })));
  return verdict;
};

/** Makes every company's summary again by the engine, on one state of the database, and names each that differs. */
export const verifySummaries = (client: Client): Promise<SummaryVerdict> =>
  inSnapshot(client, () => compareAll(client));

const inOneGo = async (client: Client, work: () => Promise<unknown>): Promise<void> => {
  await client.query("BEGIN");
  try {
    await work();
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
};

const repairSome = (client: Client, today: Day, ids: readonly string[]): Promise<void> =>
  inOneGo(client, async () => {
    await client.query(
      `INSERT INTO partner_summary (partner_id, name_key, siren, legacy_level)
       SELECT id, fold(name), register_number(country, siren), coalesce(legacy_level, 'none') FROM partner WHERE id = ANY ($1::uuid[])
       ON CONFLICT DO NOTHING`,
      [ids],
    );
    // The trigger copies what differs.
    await client.query("UPDATE partner SET name = name WHERE id = ANY ($1::uuid[])", [ids]);
    await summariseCompanies(drizzle(client), today, ids);
  });

/** Writes anew what differs: summaries, then the counts and the queue as a whole where one of theirs did. */
export const repairSummaries = async (client: Client, { faults }: SummaryVerdict): Promise<void> => {
  const today = await dayOf(client);
  const partners = faults.flatMap((fault) => ("partner" in fault ? [fault.partner] : []));
  for (let from = 0; from < partners.length; from += atOnce)
    await repairSome(client, today, partners.slice(from, from + atOnce));
  await inOneGo(client, async () => {
    await client.query("LOCK TABLE partner_summary, partner_count, queue_item IN SHARE ROW EXCLUSIVE MODE");
    await client.query("DELETE FROM partner_count");
    await client.query(
      `INSERT INTO partner_count (legacy_level, tier, tier_if_signed, holds_solution, candidate, competency, partners) ${counted}`,
    );
    await client.query("DELETE FROM queue_item");
    await client.query(`INSERT INTO queue_item (kind, id, partner_id, name_key, submitted_at) ${waiting}`);
  });
};
