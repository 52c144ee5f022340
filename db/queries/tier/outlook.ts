import { and, eq } from "drizzle-orm";
import { isFrameworkInForce } from "@/db/queries/agreement/state";
import { editionInUse } from "@/db/queries/edition/in-use";
import { chainHead } from "@/db/queries/partner/history";
import { agreement } from "@/db/schema/agreement";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { knownEnd } from "@/lib/agreement/life/term";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { earnedTier, evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { redactRevenue } from "@/lib/evaluate/trace/redact";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { redactCauses } from "@/lib/forecast/cause";
import { type OutlookChange, outlook, outlookHorizon } from "@/lib/forecast/outlook";
import { type KeyPerson, keyPeople } from "@/lib/plan/key-people";
import { replacementPlan } from "@/lib/plan/replacement";
import type { Route } from "@/lib/plan/route";
import { Refusal } from "@/lib/refusal/refusal";
import { type CurrentTier, currentTierOn } from "@/lib/tier/current-tier";
import { loadCurrentTiers } from "./current";
import { loadFacts } from "./facts";
import { loadNames } from "./progress";

/** A key person, with the replacement plan; null where there was no time left to look for one. */
type OutlookPerson = KeyPerson & { way: Route | null };

export type Outlook = {
  partner: { id: string; name: string };
  edition: Edition;
  on: Day;
  until: Day;
  head: number;
  /** What the records earn today; `held` may be above it. */
  tier: string;
  held: CurrentTier;
  trace: Trace;
  changes: OutlookChange[];
  agreement: { id: string; endsOn: Day | null } | null;
  /** Person and activity ids to what people call them, as far as the reader may know. */
  names: Record<string, string>;
};

/** What one page may spend on replacement plans, in milliseconds. */
const coverMs = 500;

const keystonesOf = (edition: Edition, facts: Facts, on: Day): OutlookPerson[] => {
  const until = performance.now() + coverMs;
  const isOver = (): boolean => performance.now() > until;
  const held = earnedTier(edition, facts, on);
  return keyPeople(edition, facts, on).map((lost) => ({
    ...lost,
    way: isOver() ? null : replacementPlan(edition, facts, on, { ...lost, held }, isOver),
  }));
};

const agreementOf = async (tx: Tx, partnerId: string): Promise<Outlook["agreement"]> => {
  const [row] = await tx
    .select({ id: agreement.id, endsOn: agreement.endsOn, templateVersion: agreement.templateVersion })
    .from(agreement)
    .where(and(eq(agreement.partnerId, partnerId), isFrameworkInForce));
  return row ? { id: row.id, endsOn: knownEnd(row.templateVersion, row.endsOn) } : null;
};

const readOutlook = async (tx: Tx, actor: Actor, partnerId: string): Promise<Outlook & { facts: Facts }> => {
  const [company] = await tx
    .select({ id: partner.id, name: partner.name })
    .from(partner)
    .where(eq(partner.id, partnerId));
  if (!company) throw new Refusal("not-found");
  requirePermission(actor, "progress.view", { partnerId });
  // The head is read first: an event committed meanwhile is then heard again rather than missed.
  const head = await chainHead(tx, partnerId);
  const edition = await editionInUse(tx, actor.today);
  const facts = await loadFacts(tx, partnerId);
  if (!facts) throw new Refusal("not-found");
  const seeRevenue = can(actor, "revenue.view", { partnerId });
  const on = actor.today;
  const changes = outlook(edition, facts, on).map((one) =>
    seeRevenue ? one : { ...one, causes: redactCauses(one.causes) },
  );
  const agreementInForce = await agreementOf(tx, partnerId);
  const names = await loadNames(tx, partnerId, seeRevenue);
  const { tier, trace } = evaluate(edition, facts, on);
  const known = (await loadCurrentTiers(tx, [partnerId]))(partnerId);
  const until = outlookHorizon(on);
  return {
    ...{ partner: company, edition, on, until, head, tier, changes, names, facts, agreement: agreementInForce },
    held: currentTierOn(edition, on, tier, known),
    trace: seeRevenue ? trace : redactRevenue(trace).trace,
  };
};

/** The dated risks ahead of a company with today's records, and its key people. */
export const getOutlook = (actor: Actor, partnerId: string): Promise<Outlook & { keystones: OutlookPerson[] }> =>
  read(actor, async (tx) => {
    const { facts, ...ahead } = await readOutlook(tx, actor, partnerId);
    return { ...ahead, keystones: keystonesOf(ahead.edition, facts, ahead.on) };
  });

/** The dates alone, in a transaction at hand. */
export const loadOutlook = async (tx: Tx, actor: Actor, partnerId: string): Promise<Outlook> => {
  const { facts: _, ...ahead } = await readOutlook(tx, actor, partnerId);
  return ahead;
};
