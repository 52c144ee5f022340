import { and, eq, notInArray } from "drizzle-orm";
import { declarableKinds } from "@/db/queries/activity/list";
import { editionComing, editionInUse } from "@/db/queries/edition/in-use";
import { chainHead } from "@/db/queries/partner/history";
import { personNames } from "@/db/queries/person/names";
import { activity } from "@/db/schema/claim";
import { partner } from "@/db/schema/partner";
import { timeBox } from "@/db/time-box";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import { confidentialKinds, isConfidential } from "@/lib/activity/kind";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { type Evaluation, earnedTier, evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { redactRevenue } from "@/lib/evaluate/trace/redact";
import { tiersAbove } from "@/lib/evaluate/trace/selectors";
import { planRoutes, type RoutePlan } from "@/lib/plan/plan";
import { Refusal } from "@/lib/refusal/refusal";
import { type CurrentTier, currentTierOn } from "@/lib/tier/current-tier";
import { loadCurrentTiers } from "./current";
import { loadFacts } from "./facts";

export type Progress = {
  partner: { id: string; name: string; legacyLevel: string | null };
  edition: Edition;
  on: Day;
  /**
   * Everything below was computed from what was known right after this event of the company's chain, at this instant.
   */
  asOf: { seq: number; at: Date };
  evaluation: Evaluation;
  /** The current tier, which may be above the one that the records earn. */
  held: CurrentTier;
  /** Nodes whose amounts this reader may not see. */
  concealed: string[];
  /** Person and activity ids to what people call them. */
  names: Record<string, string>;
  /** Records of this company, among those the reader may see, that no one has verified yet. */
  waiting: number;
  /** For each tier above the present one, the quickest route: the exams and hires of least effort. */
  ways: Record<string, RoutePlan>;
  /** The edition announced next, its day, and the tier it would give today; null where none is announced. */
  coming: { edition: Edition; on: Day; tier: string } | null;
  may: { seeRevenue: boolean; declareCredential: boolean; declareActivity: boolean };
};

/** Person and activity ids to what people call them; orders only for who may see revenue. */
export const loadNames = async (tx: Tx, partnerId: string, withRevenue: boolean): Promise<Record<string, string>> => {
  const own = eq(activity.partnerId, partnerId);
  const activities = await tx
    .select({ id: activity.id, customer: activity.customer, reference: activity.reference })
    .from(activity)
    .where(and(own, notInArray(activity.kind, withRevenue ? [] : [...confidentialKinds])));
  const people = await personNames(tx, [partnerId]);
  return {
    ...people,
    ...Object.fromEntries(activities.map(({ id, customer, reference }) => [id, customer || reference])),
  };
};

/**
 * What a page may spend on the quickest route to one tier; after it, the best route found is shown and marked as such.
 */
const planMilliseconds = 150;

const countWaiting = ({ people, activity }: Facts, seeRevenue: boolean): number => {
  const claims = [
    ...people.flatMap((one) => one.credentials),
    ...activity.filter((one) => seeRevenue || !isConfidential(one.kind)),
  ];
  return claims.filter((one) => one.status === "declared").length;
};

const comingOf = (coming: { edition: Edition; on: Day } | null, facts: Facts, today: Day): Progress["coming"] =>
  coming && { ...coming, tier: earnedTier(coming.edition, facts, today).tier };

const quickestRoutes = (edition: Edition, facts: Facts, today: Day, tier: string): Progress["ways"] =>
  Object.fromEntries(
    tiersAbove(edition, tier).map(({ id }) => [id, planRoutes(edition, facts, today, id, timeBox(planMilliseconds))]),
  );

/** A company's tier with its proof: one answer of one engine, marked with the last event it takes into account. */
export const getProgress = (actor: Actor, partnerId: string): Promise<Progress> =>
  read(actor, async (tx) => {
    const [company] = await tx
      .select({ id: partner.id, name: partner.name, legacyLevel: partner.legacyLevel })
      .from(partner)
      .where(eq(partner.id, partnerId));
    if (!company) throw new Refusal("not-found");
    requirePermission(actor, "progress.view", { partnerId });
    // The head is read first: an event committed meanwhile is then heard again rather than missed.
    const seq = await chainHead(tx, partnerId);
    const edition = await editionInUse(tx, actor.today);
    const facts = await loadFacts(tx, partnerId);
    if (!facts) throw new Refusal("not-found");
    const known = (await loadCurrentTiers(tx, [partnerId]))(partnerId);
    const seeRevenue = can(actor, "revenue.view", { partnerId });
    const full = evaluate(edition, facts, actor.today);
    const { trace, concealed } = seeRevenue ? { trace: full.trace, concealed: [] } : redactRevenue(full.trace);
    return {
      partner: company,
      edition,
      on: actor.today,
      asOf: { seq, at: actor.at },
      evaluation: { ...full, trace },
      held: currentTierOn(edition, actor.today, full.tier, known),
      concealed,
      waiting: countWaiting(facts, seeRevenue),
      ways: quickestRoutes(edition, facts, actor.today, full.tier),
      coming: comingOf(await editionComing(tx, actor.today), facts, actor.today),
      names: await loadNames(tx, partnerId, seeRevenue),
      may: {
        seeRevenue,
        declareCredential: can(actor, "credential.declare", { partnerId }),
        declareActivity: declarableKinds(actor, partnerId).length > 0,
      },
    };
  });
