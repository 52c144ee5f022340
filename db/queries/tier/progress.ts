import { eq, sql } from "drizzle-orm";
import { askOnce } from "@/db/answer/answers";
import { editionsOn } from "@/db/queries/edition/in-use";
import { partner } from "@/db/schema/partner";
import { auditChain } from "@/db/schema/record";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import { kindsIn } from "@/lib/activity/offered";
import { declarableAmong } from "@/lib/activity/visible";
import type { Actor } from "@/lib/actor";
import type { ProgressAnswer, ProgressQuestion } from "@/lib/answer/progress";
import type { Told } from "@/lib/answer/told";
import { type BenefitOutline, benefitOutline } from "@/lib/benefit/entitlement";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { Refusal } from "@/lib/refusal/refusal";
import { type CurrentTier, currentTierOn } from "@/lib/tier/current-tier";
import { type CurrentTierRow, loadCurrentTiers } from "./current";
import { requireFactsText } from "./facts";
import { namesText } from "./names";

export type Progress = Pick<ProgressAnswer, "evaluation" | "concealed" | "leftOut" | "waiting" | "ways"> & {
  partner: { id: string; name: string; legacyLevel: string | null };
  edition: Edition;
  on: Day;
  /**
   * Everything below was computed from what was known right after this event of the company's chain, at this instant.
   */
  asOf: { seq: number; at: Date };
  /** The current tier, which may be above the one that the records earn. */
  held: CurrentTier;
  /** Person and activity ids to what people call them. */
  names: Record<string, string>;
  /** The edition announced next, its day, and the tier it would give today; null where none is announced. */
  coming: { edition: Edition; on: Day; tier: string } | null;
  /** What the current tier gives, and what the next would add. */
  benefits: BenefitOutline;
  may: { seeRevenue: boolean; declareCredential: boolean; declareActivity: boolean };
};

type Reading = Pick<Progress, "partner" | "edition" | "on" | "asOf" | "may"> & {
  held: CurrentTierRow;
  businessModels: string[];
  next: { edition: Edition; on: Day } | null;
  told: Promise<Told<ProgressQuestion>>;
};

/** The company with the number of its last event. */
const findCompany = async (tx: Tx, partnerId: string) => {
  const [found] = await tx
    .select({
      id: partner.id,
      name: partner.name,
      legacyLevel: partner.legacyLevel,
      businessModels: partner.businessModels,
      head: sql<number>`coalesce(${auditChain.seq}, 0)`.mapWith(Number),
    })
    .from(partner)
    .leftJoin(auditChain, eq(auditChain.id, partner.id))
    .where(eq(partner.id, partnerId));
  return found;
};

const readProgress = (actor: Actor, partnerId: string): Promise<Reading> =>
  read(actor, async (tx) => {
    // The head is read first: an event committed meanwhile is then heard again rather than missed.
    const [found, { inUse: edition, coming: next }, known] = await Promise.all([
      findCompany(tx, partnerId),
      editionsOn(tx, actor.today),
      loadCurrentTiers(tx, [partnerId]),
    ]);
    if (!found) throw new Refusal("not-found");
    requirePermission(actor, "progress.view", { partnerId });
    const { head, businessModels, ...company } = found;
    const seeRevenue = can(actor, "revenue.view", { partnerId });
    const on = actor.today;
    const coming = next?.edition ?? null;
    const key = { partnerId, head, on, editions: [edition, coming], seeRevenue, asked: "progress" };
    const { told } = await askOnce<ProgressQuestion>(key, async () => {
      const [facts, names] = await Promise.all([requireFactsText(tx, partnerId), namesText(tx, partnerId, seeRevenue)]);
      return { question: { kind: "progress", edition, facts, on, seeRevenue, next: coming }, names };
    });
    return {
      ...{ partner: company, businessModels, edition, on, next, told },
      asOf: { seq: head, at: actor.at },
      held: known(partnerId),
      may: {
        seeRevenue,
        declareCredential: can(actor, "credential.declare", { partnerId }),
        declareActivity:
          declarableAmong(kindsIn(next ? [edition, next.edition] : [edition]), actor, { partnerId }).length > 0,
      },
    };
  });

/**
 * A company's tier with its proof: one answer of one engine, marked with the last event it takes into account. It
 * has the first records of each requirement; `findNodeProof` has them all.
 */
export const getProgress = async (actor: Actor, partnerId: string): Promise<Progress> => {
  const { told, next, held, businessModels, ...reading } = await readProgress(actor, partnerId);
  const { answer, names } = await told;
  const { nextTier, ...rest } = answer;
  const current = currentTierOn(reading.edition, reading.on, rest.evaluation.tier, held);
  const { competencies } = rest.evaluation;
  return {
    ...reading,
    ...rest,
    names,
    held: current,
    benefits: benefitOutline(reading.edition, { tier: current.tier, competencies, businessModels }),
    coming: next && nextTier ? { ...next, tier: nextTier } : null,
  };
};
