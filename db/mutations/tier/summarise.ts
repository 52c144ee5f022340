import { randomUUID } from "node:crypto";
import { inArray, sql } from "drizzle-orm";
import { answerSurely } from "@/db/answer/aside";
import { sqlState } from "@/db/failure";
import { note, noted } from "@/db/note";
import { editionsOn } from "@/db/queries/edition/in-use";
import { decidingDay } from "@/db/queries/programme/today";
import { loadDecidingTiers } from "@/db/queries/tier/current";
import { type CompanyFacts, loadDecidingFacts } from "@/db/queries/tier/facts";
import type { RecordedEvent } from "@/db/record";
import { partnerOutdated, partnerSummary } from "@/db/schema/summary";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { SummaryQuestion } from "@/lib/answer/summary";
import { addDays, type Day } from "@/lib/date/day";
import type { CompanySummary } from "@/lib/overview/summary";
import { allowDeciding } from "./allow-deciding";

/** A summary as the engine makes it now, with the edition and the days for which it holds. */
export type MadeSummary = CompanySummary & {
  partnerId: string;
  editionId: string;
  validFrom: Day;
  validUntil: Day | null;
};

/** The facts of these companies: those read already, and the others. */
const factsOf = async (tx: Tx, ids: readonly string[], read: readonly CompanyFacts[]): Promise<CompanyFacts[]> => {
  const known = read.filter(({ partner }) => ids.includes(partner));
  const rest = ids.filter((id) => !known.some(({ partner }) => partner === id));
  return rest.length > 0 ? [...known, ...(await loadDecidingFacts(tx, rest))] : known;
};

/** What the engine answers today about these companies; `read` are facts that the transaction has read already. */
const makeSummaries = async (
  tx: Tx,
  today: Day,
  ids: readonly string[],
  read: readonly CompanyFacts[] = [],
): Promise<MadeSummary[]> => {
  const { inUse: edition, coming } = await editionsOn(tx, today);
  const knownOf = await loadDecidingTiers(tx, ids);
  const made: MadeSummary[] = [];
  for (const { partner: partnerId, facts } of await factsOf(tx, ids, read)) {
    const ground = { edition, facts, on: today, known: knownOf(partnerId), until: coming?.on ?? null };
    const summary = await answerSurely<SummaryQuestion>({ kind: "summary", ...ground }, partnerId);
    made.push({ ...summary, partnerId, editionId: edition.id, validFrom: today });
  }
  return made;
};

/** Writes summaries of companies that `app.deciding` names. */
export const writeSummaries = (tx: Tx, made: readonly MadeSummary[]): Promise<void> =>
  writeSummaryText(tx, JSON.stringify(made));

/** The same of summaries that were made one JSON text. */
export const writeSummaryText = async (tx: Tx, text: string): Promise<void> => {
  await tx.execute(sql`
    UPDATE partner_summary s SET edition_id = n."editionId", valid_from = n."validFrom", valid_until = n."validUntil",
      tier = n.tier, tier_earned = n."tierEarned", tier_if_verified = n."tierIfVerified",
      tier_if_signed = n."tierIfSigned", competencies = n.competencies, holds_solution = n."holdsSolution",
      candidate = n.candidate, candidate_team = nullif(n."candidateTeam", 'null'), fault = NULL
    FROM jsonb_to_recordset(${text}::jsonb) AS n("partnerId" uuid, "editionId" text, "validFrom" date,
      "validUntil" date, tier text, "tierEarned" text, "tierIfVerified" text, "tierIfSigned" text, competencies text[],
      "holdsSolution" boolean, candidate text, "candidateTeam" jsonb)
    WHERE s.partner_id = n."partnerId"`);
};

/** Says of a company that its figures could not be made, until the next day or a change; the log says why. */
const writeFault = async (tx: Tx, today: Day, partnerId: string, error: unknown): Promise<void> => {
  const reference = randomUUID().slice(0, 8);
  note("error", "summary.failed", { reference, partner: partnerId, err: noted(error) });
  await tx.execute(sql`
    UPDATE partner_summary SET edition_id = NULL, valid_from = NULL, valid_until = ${addDays(today, 1)}, tier = NULL,
      tier_earned = NULL, tier_if_verified = NULL, tier_if_signed = NULL, competencies = '{}', holds_solution = false,
      candidate = NULL, candidate_team = NULL, fault = ${reference}
    WHERE partner_id = ${partnerId}`);
};

type Made = { made: MadeSummary[]; failed: { partnerId: string; error: unknown }[] };

/** Summaries of all these companies for which they can be made: what is wrong with one is no matter of the others. */
export const makeEach = async (
  tx: Tx,
  today: Day,
  ids: readonly string[],
  read: readonly CompanyFacts[] = [],
): Promise<Made> => {
  try {
    return { made: await makeSummaries(tx, today, ids, read), failed: [] };
  } catch (error) {
    if (sqlState(error) !== undefined) throw error;
    const [first, ...others] = ids;
    if (first !== undefined && others.length === 0) return { made: [], failed: [{ partnerId: first, error }] };
    const all: Made = { made: [], failed: [] };
    for (const id of ids) {
      const { made, failed } = await makeEach(tx, today, [id], read);
      all.made.push(...made);
      all.failed.push(...failed);
    }
    return all;
  }
};

/**
 * Makes the summaries of these companies anew, and leaves out those that another transaction is writing where it
 * `skips` them. The marks go first: a mark of a change that is not seen yet is added later and stays.
 */
export const summariseCompanies = async (
  tx: Tx,
  today: Day,
  ids: readonly string[],
  { skips = false, read = [] }: { skips?: boolean; read?: readonly CompanyFacts[] } = {},
): Promise<number> => {
  const rows = await tx
    .select({ id: partnerSummary.partnerId })
    .from(partnerSummary)
    .where(inArray(partnerSummary.partnerId, [...ids]))
    .orderBy(partnerSummary.partnerId)
    .for("update", skips ? { skipLocked: true } : {});
  if (rows.length === 0) return 0;
  const locked = rows.map(({ id }) => id);
  await allowDeciding(tx, locked);
  await tx.delete(partnerOutdated).where(inArray(partnerOutdated.partnerId, locked));
  const { made, failed } = await makeEach(tx, today, locked, read);
  await writeSummaries(tx, made);
  for (const { partnerId, error } of failed) await writeFault(tx, today, partnerId, error);
  await allowDeciding(tx, []);
  return locked.length;
};

/**
 * Makes the summaries anew of the companies that these events are about, where the transaction changed what they rest on.
 * `read` are the facts by which it decided.
 */
export const summariseAfter = async (
  tx: Tx,
  actor: Actor,
  events: readonly RecordedEvent[],
  read: readonly CompanyFacts[],
): Promise<void> => {
  const about = [...new Set(events.flatMap(({ partnerId }) => partnerId ?? []))];
  if (about.length === 0) return;
  const marks = await tx
    .selectDistinct({ id: partnerOutdated.partnerId })
    .from(partnerOutdated)
    .where(inArray(partnerOutdated.partnerId, about));
  const ids = marks.map(({ id }) => id);
  if (ids.length > 0) await summariseCompanies(tx, await decidingDay(tx, actor), ids, { read });
};
