import { and, desc, eq } from "drizzle-orm";
import { askOnce } from "@/db/answer/answers";
import { editionInUse, listAnnounced } from "@/db/queries/edition/in-use";
import { chainHead } from "@/db/queries/partner/history";
import { type Dispute, loadDisputes } from "@/db/queries/review/dispute";
import { requireFactsText } from "@/db/queries/tier/facts";
import { namesText } from "@/db/queries/tier/names";
import { shortfall, tierDecision } from "@/db/schema/decision";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { ProofQuestion, ShownProof } from "@/lib/answer/proof";
import type { ReplayQuestion } from "@/lib/answer/replay";
import type { Told } from "@/lib/answer/told";
import { type NodeWanted, pageWith } from "@/lib/answer/trimmed";
import type { Day } from "@/lib/date/day";
import { sha256 } from "@/lib/digest/sha256";
import { editionById } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";

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
type Shown = ShownProof & { names: Record<string, string> };

/** Another day and an edition; computed from today's records. */
type TierOnDay = { on: Day; edition: Edition };

/** What is asked of another day: the edition is the one in use where none is known by that id; `opened` the node to open. */
type AskedOnDay = { on?: Day; editionId?: string; opened?: NodeWanted | null };

type TierHistory = {
  partner: Company;
  edition: Edition;
  decisions: TierDecisionView[];
  shortfalls: ShortfallSpell[];
  disputes: Dispute[];
  asOf: (Shown & TierOnDay) | null;
  head: number;
};

/** What is asked of a proof: another figure, or another page of one, is another answer. */
const asking = (what: string, opened: NodeWanted | null): string =>
  opened ? `${what} ${pageWith(opened.from)} ${sha256(opened.node)}` : what;

/** Asks for the tier on another day. */
const askOnDay = async (
  tx: Tx,
  actor: Actor,
  partnerId: string,
  { on, edition, opened, head }: TierOnDay & { opened: NodeWanted | null; head: number },
) => {
  const seeRevenue = can(actor, "revenue.view", { partnerId });
  const asked = asking("on-day", opened);
  const key = { partnerId, head, on, editions: [edition], seeRevenue, asked };
  return askOnce<ProofQuestion>(key, async () => {
    const [facts, names] = await Promise.all([requireFactsText(tx, partnerId), namesText(tx, partnerId, seeRevenue)]);
    return { question: { kind: "proof", edition, before: null, facts, on, seeRevenue, opened }, names };
  });
};

type Reading = Omit<TierHistory, "asOf"> & { asked: (TierOnDay & { told: Promise<Told<ProofQuestion>> }) | null };

const readTierHistory = (actor: Actor, partnerId: string, asOf: AskedOnDay): Promise<Reading | null> =>
  read(actor, async (tx) => {
    const company = await companyIn(tx, actor, partnerId);
    if (!company) return null;
    const head = await chainHead(tx, partnerId);
    const edition = await editionInUse(tx, actor.today);
    const { on, opened = null } = asOf;
    // Announced editions are known by their ids from here on.
    const onDay = on ? { on, edition: editionById(asOf.editionId ?? "") ?? edition } : null;
    return {
      partner: company,
      edition,
      decisions: await listDecisions(tx, partnerId),
      shortfalls: await listShortfalls(tx, partnerId),
      disputes: await loadDisputes(tx, actor, partnerId),
      asked: onDay && { ...onDay, ...(await askOnDay(tx, actor, partnerId, { ...onDay, opened, head })) },
      head,
    };
  });

/**
 * Every tier decision of a company, newest first, and its tier on another day; null where the actor sees no such
 * company.
 */
export const findTierHistory = async (
  actor: Actor,
  partnerId: string,
  asOf: AskedOnDay,
): Promise<TierHistory | null> => {
  const reading = await readTierHistory(actor, partnerId, asOf);
  if (!reading) return null;
  const { asked, ...history } = reading;
  if (!asked) return { ...history, asOf: null };
  const { told, on, edition } = asked;
  const { answer, names } = await told;
  const { tierBefore: _, ...shown } = answer;
  return { ...history, asOf: { on, edition, ...shown, names } };
};

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

type Again = { row: typeof tierDecision.$inferSelect; opened: NodeWanted | null };

const askAgain = async (tx: Tx, actor: Actor, partnerId: string, { row, opened }: Again) => {
  const edition = editionById(row.editionId);
  if (!edition) return null;
  const seeRevenue = can(actor, "revenue.view", { partnerId });
  const { number, decidedOn: on } = row;
  const head = await chainHead(tx, partnerId);
  const asked = asking(`decision ${number}`, opened);
  const key = { partnerId, head, on, editions: [edition], seeRevenue, asked };
  const { told } = await askOnce<ReplayQuestion>(key, async () => {
    const { editionId, editionSha256, decidedOn, tierEarned, facts, factsSha256, answerSha256 } = row;
    const decision = { editionId, editionSha256, decidedOn, tierEarned, facts, factsSha256, answerSha256 };
    const question = { kind: "replay" as const, edition, decision, seeRevenue, opened };
    return { question, names: await namesText(tx, partnerId, seeRevenue) };
  });
  return told;
};

const readDecision = (actor: Actor, partnerId: string, number: number, opened: NodeWanted | null) =>
  read(actor, async (tx) => {
    const company = await companyIn(tx, actor, partnerId);
    if (!company) return null;
    await listAnnounced(tx);
    const [row] = await tx
      .select()
      .from(tierDecision)
      .where(and(eq(tierDecision.partnerId, partnerId), eq(tierDecision.number, number)));
    if (!row) return null;
    return { company, row, asked: { told: await askAgain(tx, actor, partnerId, { row, opened }) } };
  });

/** One decision with its proof, computed again from the facts it was made from; null where the actor sees none. */
export const findDecision = async (
  actor: Actor,
  partnerId: string,
  number: number,
  opened: NodeWanted | null = null,
): Promise<TierDecisionProof | null> => {
  const found = await readDecision(actor, partnerId, number, opened);
  if (!found) return null;
  const { facts: _facts, partnerId: _partnerId, id: _id, tierBefore, tierAfter, tierEarned, ...kept } = found.row;
  const told = await found.asked.told;
  return {
    ...kept,
    before: tierBefore,
    after: tierAfter,
    earned: tierEarned,
    partner: found.company,
    edition: editionById(kept.editionId),
    again: told?.answer ? { ...told.answer, names: told.names } : null,
  };
};
