import { eq } from "drizzle-orm";
import { answerAside, answerSurely } from "@/db/answer/aside";
import { editionInUse } from "@/db/queries/edition/in-use";
import { decidingDay } from "@/db/queries/programme/today";
import { type CurrentTierRow, loadDecidingTiers } from "@/db/queries/tier/current";
import { type CompanyFacts, loadDecidingFacts } from "@/db/queries/tier/facts";
import { lockChain, type RecordEvent, type RecordedEvent } from "@/db/record";
import { shortfall, tierDecision } from "@/db/schema/decision";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { DecisionAnswer, DecisionQuestion } from "@/lib/answer/decision";
import type { EarnedQuestion } from "@/lib/answer/earned";
import { isTierDeciding } from "@/lib/audit/kind";
import type { Day } from "@/lib/date/day";
import { editionDigest } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { isUndoOpen } from "@/lib/review/decision";
import { decideTier } from "@/lib/tier/decide-tier";
import type { Shortfall, TierDecision } from "@/lib/tier/decision";
import { allowDeciding } from "./allow-deciding";

type Ground = { tx: Tx; record: RecordEvent; actor: Actor; edition: Edition; today: Day };
type Earned = CompanyFacts & { held: CurrentTierRow; tier: string };

const eventOf = {
  first: "tier.set",
  promotion: "tier.promoted",
  demotion: "tier.demoted",
  confirmation: "tier.confirmed",
  override: "tier.overridden",
} as const;

/**
 * A decision as it is kept, but for the number of its event: the row and its event carry the same digests, so that neither
 * can be changed without the other showing it.
 */
export const makeDecision = (
  { edition, today, actor }: Pick<Ground, "edition" | "today" | "actor">,
  { partner: partnerId, held, tier }: Pick<Earned, "partner" | "held" | "tier">,
  { facts, factsSha256, answerSha256 }: DecisionAnswer,
  { kind, reason, before, after, reviewsFrom }: TierDecision,
) => {
  const number = (held.standing?.number ?? 0) + 1;
  return {
    event: { kind: eventOf[kind], data: { number, reason, before, after, factsSha256, answerSha256 } },
    row: {
      partnerId,
      number,
      editionId: edition.id,
      editionSha256: editionDigest(edition),
      decidedOn: today,
      decidedAt: actor.at,
      kind,
      reason,
      tierBefore: before,
      tierAfter: after,
      tierEarned: tier,
      reviewsFrom,
      facts,
      factsSha256,
      answerSha256,
    },
  };
};

const writeDecision = async (ground: Ground, earned: Earned, verdict: TierDecision): Promise<void> => {
  const { tx, record, edition, today } = ground;
  const { partner, facts } = earned;
  const kept = await answerAside<DecisionQuestion>({ kind: "decision", edition, facts, on: today }, partner);
  const { event, row } = makeDecision(ground, earned, kept, verdict);
  const { partnerId } = row;
  const { seq } = await record(event.kind, partnerId, event.data, { partnerId });
  await tx.insert(tierDecision).values({ ...row, eventSeq: seq });
};

const outcomeOf = (verdict: TierDecision | null) =>
  verdict?.reason === "undone" ? "undone" : verdict?.kind === "demotion" ? "demoted" : "regained";

type Kept = { verdict: TierDecision | null; now: Shortfall | null };

/** Opens, changes or closes the company's one open shortfall as the rule says. */
const keepShortfall = async (
  ground: Ground,
  { partner: partnerId, held }: Earned,
  { verdict, now }: Kept,
): Promise<void> => {
  const { tx, record, today } = ground;
  const was = held.shortfall;
  if (was && !now) {
    const outcome = outcomeOf(verdict);
    await tx.update(shortfall).set({ closedOn: today, outcome }).where(eq(shortfall.id, was.id));
    await record("shortfall.ended", was.id, { outcome }, { partnerId });
  } else if (!was && now) {
    const tierKept = verdict?.after ?? held.standing?.tier ?? "";
    const { openedOn, earned: tierEarned, reviewOn } = now;
    const row = { partnerId, openedOn, tierKept, tierEarned, reviewOn };
    const [opened] = await tx.insert(shortfall).values(row).returning({ id: shortfall.id });
    await record("shortfall.opened", opened?.id ?? null, { tierKept, tierEarned, reviewOn }, { partnerId });
  } else if (was && now && (was.earned !== now.earned || was.reviewOn !== now.reviewOn)) {
    const { earned: tierEarned, reviewOn } = now;
    await tx.update(shortfall).set({ tierEarned, reviewOn }).where(eq(shortfall.id, was.id));
    await record("shortfall.changed", was.id, { tierEarned, reviewOn }, { partnerId });
  }
};

const settleOne = async (
  ground: Ground,
  company: CompanyFacts,
  held: CurrentTierRow,
  isUndo: boolean,
): Promise<void> => {
  const { edition, today, actor } = ground;
  const { standing } = held;
  // The proof is only made where a decision keeps its digest.
  const asked = { kind: "earned" as const, edition, facts: company.facts, on: today };
  const { tier, isGranted } = await answerSurely<EarnedQuestion>(asked, company.partner);
  const earned = { ...company, held, tier };
  const { verdict, shortfall: now } = decideTier({
    edition,
    today,
    earned: tier,
    ...held,
    isGranted,
    isTakenBack: isUndo && standing !== null && isUndoOpen(standing.decidedAt, actor.at),
  });
  if (verdict) await writeDecision(ground, earned, verdict);
  await keepShortfall(ground, earned, { verdict, now });
};

const groundOf = async (tx: Tx, record: RecordEvent, actor: Actor): Promise<Ground> => {
  const today = await decidingDay(tx, actor);
  return { tx, record, actor, edition: await editionInUse(tx, today), today };
};

/**
 * Decides the tiers of some companies inside the given transaction, each company read once. The audit chains are locked
 * first, in order: another change of one of these companies then decides after this one, and sees what it wrote. Answers
 * the facts that it read.
 */
export const decideTiers = async (
  tx: Tx,
  record: RecordEvent,
  actor: Actor,
  partnerIds: readonly string[],
  isUndo = false,
): Promise<CompanyFacts[]> => {
  for (const id of [...partnerIds].sort()) await lockChain(tx, id);
  const ground = await groundOf(tx, record, actor);
  const heldBy = await loadDecidingTiers(tx, partnerIds);
  const known = await loadDecidingFacts(tx, partnerIds);
  await allowDeciding(tx, partnerIds);
  for (const company of known) await settleOne(ground, company, heldBy(company.partner), isUndo);
  await allowDeciding(tx, []);
  return known;
};

const isUndone = ({ kind }: RecordedEvent): boolean => kind.endsWith(".review-undone");

/** Decides the tier of each company that these events may have changed, and answers the facts of those companies. */
export const decideTiersAfter = async (
  tx: Tx,
  record: RecordEvent,
  actor: Actor,
  events: RecordedEvent[],
): Promise<CompanyFacts[]> => {
  const causes = events.filter(({ kind, partnerId }) => partnerId !== null && isTierDeciding(kind));
  const partnerIds = [...new Set(causes.flatMap(({ partnerId }) => partnerId ?? []))];
  return partnerIds.length > 0 ? decideTiers(tx, record, actor, partnerIds, causes.some(isUndone)) : [];
};
