import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
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
import { addImpacts, editionImpact, type Impact, type ImpactCompany } from "@/lib/editor/impact";
import { type ExplainedMove, impactReasons } from "@/lib/editor/impact-reasons";
import { asIfSigned } from "@/lib/evaluate/facts/as-if-signed";

/** Two editions, and the companies as they are or as if all had signed. */
export type ImpactQuestion = { from: Edition; to: Edition; isAsIfSigned: boolean };

/** How many companies were looked at, of how many. */
export type ImpactProgress = { done: number; total: number };

/** The first of the moves, explained. */
export type EditionImpact = {
  from: Edition;
  to: Edition;
  on: Day;
  impact: Omit<Impact, "moves"> & { moves: ExplainedMove[] };
};

/** So many companies are read at once: a fraction of the 100 ms for which others may wait. */
const atOnce = 500;
/** So many moves are named on a page. */
const named = 200;

/** The edition in use, and the one that would replace it; null where there is none of that id. */
export const findComparison = (actor: Actor, id: string): Promise<Omit<ImpactQuestion, "isAsIfSigned"> | null> =>
  read(actor, async (tx) => {
    requirePermission(actor, "insight.view", "programme");
    const from = await editionInUse(tx, actor.today);
    const [row] = await tx.select({ body: edition.body }).from(edition).where(eq(edition.id, id));
    const to = row?.body ?? editionById(id);
    return to && { from, to };
  });

const companiesAmong = async (tx: Tx, rows: readonly CompanyRow[], isAsIfSigned: boolean, on: Day) => {
  const known = new Map(rows.map((row) => [row.id, row]));
  return (await loadAllFacts(tx, [...known.keys()])).flatMap((facts): ImpactCompany[] => {
    const row = known.get(facts.partner);
    return row ? [{ ...row, facts: isAsIfSigned ? asIfSigned(facts, on) : facts }] : [];
  });
};

type CompanyRow = Pick<typeof partner.$inferSelect, "id" | "name" | "country" | "legacyLevel">;

/** Companies whose ids are after one, and not after the other; null for no bound. */
type Range = { after: string | null; until: string | null };

const middle = "80000000-0000-0000-0000-000000000000";
const halves: Range[] = [
  { after: null, until: middle },
  { after: middle, until: null },
];

const rowsIn = (tx: Tx, { after, until }: Range): Promise<CompanyRow[]> =>
  tx
    .select({ id: partner.id, name: partner.name, country: partner.country, legacyLevel: partner.legacyLevel })
    .from(partner)
    .where(and(after === null ? undefined : gt(partner.id, after), until === null ? undefined : lte(partner.id, until)))
    .orderBy(asc(partner.id))
    .limit(atOnce);

const explain = ({ from, to }: ImpactQuestion, impact: Impact, companies: readonly ImpactCompany[], on: Day) => {
  const factsOf = new Map(companies.map(({ facts }) => [facts.partner, facts]));
  return impact.moves.map((move): ExplainedMove => {
    const facts = factsOf.get(move.partner);
    return { ...move, because: facts ? impactReasons(from, to, facts, move, on) : [] };
  });
};

type Part = { companies: ImpactCompany[]; impact: Impact };

/** The impact on some hundred companies after another, by id; no more are in memory. */
async function* impactParts(
  actor: Actor,
  { from, to, isAsIfSigned }: ImpactQuestion,
  { after: first, until }: Range = { after: null, until: null },
): AsyncGenerator<Part> {
  requirePermission(actor, "insight.view", "programme");
  for (let after = first; ; ) {
    const part: Part & { last: string | null } = await read(actor, async (tx) => {
      const rows = await rowsIn(tx, { after, until });
      const companies = await companiesAmong(tx, rows, isAsIfSigned, actor.today);
      const last = rows.length < atOnce ? null : (rows.at(-1)?.id ?? null);
      return { companies, impact: editionImpact(from, to, companies, actor.today), last };
    });
    yield part;
    if (part.last === null) return;
    after = part.last;
  }
}

const countCompanies = (actor: Actor): Promise<number> =>
  read(actor, async (tx) => {
    const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(partner);
    return row?.count ?? 0;
  });

/** Explains the moves that are shown, from the facts of their companies alone. */
const explainShown = (actor: Actor, question: ImpactQuestion, impact: Impact): Promise<ExplainedMove[]> =>
  read(actor, async (tx) => {
    const rows = impact.moves.map(({ partner: id, name, country }) => ({ id, name, country, legacyLevel: null }));
    const companies = await companiesAmong(tx, rows, question.isAsIfSigned, actor.today);
    return explain(question, impact, companies, actor.today);
  });

/** Which companies would change tier today if an edition replaced the one in use; tells how far it is. */
export const computeImpact = async (
  actor: Actor,
  question: ImpactQuestion,
  told: (progress: ImpactProgress) => void = () => undefined,
): Promise<EditionImpact> => {
  const total = await countCompanies(actor);
  const { from, to } = question;
  let impact = editionImpact(from, to, [], actor.today);
  let done = 0;
  const add = async (range: Range): Promise<void> => {
    for await (const part of impactParts(actor, question, range)) {
      impact = addImpacts(impact, part.impact, named);
      done += part.companies.length;
      told({ done, total });
    }
  };
  // The database reads one half while the engine answers for the other.
  await Promise.all(halves.map(add));
  return { from, to, on: actor.today, impact: { ...impact, moves: await explainShown(actor, question, impact) } };
};

/** Every move with its reasons, those of some hundred companies after another. */
export async function* exportMoves(actor: Actor, question: ImpactQuestion): AsyncGenerator<ExplainedMove[]> {
  for await (const { companies, impact } of impactParts(actor, question))
    yield explain(question, impact, companies, actor.today);
}
