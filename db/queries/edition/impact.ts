import { and, eq, gt, lte, sql } from "drizzle-orm";
import { loadCounting, type Range } from "@/db/queries/edition/counting-facts";
import { editionInUse } from "@/db/queries/edition/in-use";
import { loadAllFacts } from "@/db/queries/tier/facts";
import { edition } from "@/db/schema/edition";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";
import { editionById } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { addImpacts, editionImpact, type Impact, type ImpactMove } from "@/lib/editor/impact";
import { type ExplainedMove, impactReasons } from "@/lib/editor/impact-reasons";
import { type CountingRecords, countingRecords } from "@/lib/evaluate/compiled/compile";
import { asIfSigned } from "@/lib/evaluate/facts/as-if-signed";
import { asksWhereShared } from "@/lib/evaluate/facts/counted-people";

/** Two editions, and the companies as they are or as if all had signed. */
export type ImpactQuestion = { from: Edition; to: Edition; isAsIfSigned: boolean };

/** How many companies were looked at, of how many. */
export type ImpactProgress = { done: number; total: number };

/** The first of the moves, explained. */
export type EditionImpact = {
  from: Edition;
  to: Edition;
  on: Day;
  impact: Impact<ExplainedMove>;
};

/** So many companies are read at once: enough that PostgreSQL reads their records in the order in which they lie. */
const atOnce = 12_500;
/** As many where all of their records are read. */
const atOnceWhole = 500;
/** So many moves are named on a page. */
const named = 200;

const everybody: Range = { after: null, until: null };

/** As many ranges of ids, each with about as many companies as another. */
export const rangesOf = (count: number): Range[] =>
  Array.from({ length: count }, (_, place) => {
    const bound = (at: number): string =>
      `${Math.floor((at * 0x10000) / count)
        .toString(16)
        .padStart(4, "0")}0000-0000-0000-0000-000000000000`;
    return { after: place === 0 ? null : bound(place), until: place === count - 1 ? null : bound(place + 1) };
  });

/** The edition in use, and the one that would replace it; null where there is none of that id. */
export const findComparison = (actor: Actor, id: string): Promise<Omit<ImpactQuestion, "isAsIfSigned"> | null> =>
  read(actor, async (tx) => {
    requirePermission(actor, "insight.view", "programme");
    const from = await editionInUse(tx, actor.today);
    const [row] = await tx.select({ body: edition.body }).from(edition).where(eq(edition.id, id));
    const to = row?.body ?? editionById(id);
    return to && { from, to };
  });

/** The records that can count under the one or the other. */
const countingUnder = ({ from, to }: ImpactQuestion, on: Day): CountingRecords | null => {
  const [one, other] = [countingRecords(from, on), countingRecords(to, on)];
  if (!one || !other) return null;
  const both = <T>(one: readonly T[], other: readonly T[]): T[] => [...new Set([...one, ...other])].sort();
  return { measures: both(one.measures, other.measures), bounds: both(one.bounds, other.bounds) };
};

/** Whether where a person counts is a question under the one or the other. */
const asksWhereOf = ({ from, to }: ImpactQuestion): boolean => asksWhereShared(from) || asksWhereShared(to);

/** Why these companies move, from all of their facts. */
const explain = async (
  tx: Tx,
  question: ImpactQuestion,
  moves: readonly ImpactMove[],
  on: Day,
): Promise<ExplainedMove[]> => {
  const { from, to, isAsIfSigned } = question;
  const known =
    moves.length === 0
      ? []
      : await loadAllFacts(
          tx,
          moves.map((move) => move.partner),
          asksWhereOf(question),
        );
  const factsOf = new Map(known.map((facts) => [facts.partner, isAsIfSigned ? asIfSigned(facts, on) : facts]));
  return moves.map((move) => {
    const facts = factsOf.get(move.partner);
    return { ...move, because: facts ? impactReasons(from, to, facts, move, on) : [] };
  });
};

/** The impact on some hundred companies after another, by id; no more are in memory. */
async function* impactParts(
  actor: Actor,
  question: ImpactQuestion,
  { after: first, until }: Range,
): AsyncGenerator<Impact & { companies: number }> {
  requirePermission(actor, "insight.view", "programme");
  const { from, to, isAsIfSigned } = question;
  const on = actor.today;
  const counting = countingUnder(question, on);
  const asked = { on, counting, limit: counting ? atOnce : atOnceWhole, asksWhere: asksWhereOf(question) };
  for (let after = first; ; ) {
    const companies = await read(actor, (tx) => loadCounting(tx, { after, until }, asked));
    const lensed = isAsIfSigned ? companies.map((one) => ({ ...one, facts: asIfSigned(one.facts, on) })) : companies;
    yield { ...editionImpact(from, to, lensed, on), companies: companies.length };
    after = companies.at(-1)?.facts.partner ?? null;
    if (after === null || companies.length < asked.limit) return;
  }
}

const countCompanies = (actor: Actor, { after, until }: Range): Promise<number> =>
  read(actor, async (tx) => {
    const isWithin = and(
      after === null ? undefined : gt(partner.id, after),
      until === null ? undefined : lte(partner.id, until),
    );
    const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(partner).where(isWithin);
    return row?.count ?? 0;
  });

/**
 * Which companies of a range, or of all, would change tier today if an edition replaced the one in use; tells how far it is.
 */
export const computeImpact = async (
  actor: Actor,
  question: ImpactQuestion,
  { range = everybody, told = () => undefined }: { range?: Range; told?: (progress: ImpactProgress) => void } = {},
): Promise<EditionImpact> => {
  const total = await countCompanies(actor, range);
  const { from, to } = question;
  let impact = editionImpact(from, to, [], actor.today);
  let done = 0;
  for await (const { companies, ...part } of impactParts(actor, question, range)) {
    impact = addImpacts(impact, part, named);
    done += companies;
    told({ done, total });
  }
  const moves = await read(actor, (tx) => explain(tx, question, impact.moves, actor.today));
  return { from, to, on: actor.today, impact: { ...impact, moves } };
};

/** The impact on the companies of several ranges together. */
export const addRanges = (one: EditionImpact, other: EditionImpact): EditionImpact => ({
  ...one,
  impact: addImpacts(one.impact, other.impact, named),
});

/** Every move with its reasons, those of some hundred companies after another. */
export async function* exportMoves(actor: Actor, question: ImpactQuestion): AsyncGenerator<ExplainedMove[]> {
  for await (const { moves } of impactParts(actor, question, everybody))
    yield await read(actor, (tx) => explain(tx, question, moves, actor.today));
}
