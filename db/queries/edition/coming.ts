import { editionComing, editionInUse } from "@/db/queries/edition/in-use";
import { ownChainHead } from "@/db/queries/partner/own-head";
import { requireFacts } from "@/db/queries/tier/facts";
import { loadNames } from "@/db/queries/tier/progress";
import { read } from "@/db/transaction";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { compareEditions, type EditionComparison } from "@/lib/editor/comparison";
import { type Evaluation, earnedTier, evaluate } from "@/lib/evaluate/evaluate";
import { redactRevenue } from "@/lib/evaluate/trace/redact";
import { requirePartnerId } from "@/lib/partner/own";

export type ComingView = {
  from: Edition;
  to: Edition;
  effectiveOn: Day;
  comparison: EditionComparison;
  now: { tier: string };
  next: Evaluation;
  concealed: string[];
  names: Record<string, string>;
  head: number;
};

/**
 * What the edition announced next would give the actor's company with today's records; null where none is announced, or
 * where another one is asked for by its id.
 */
export const getComing = (actor: Actor, id?: string): Promise<ComingView | null> =>
  read(actor, async (tx) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "progress.view", { partnerId });
    const head = await ownChainHead(tx, actor);
    const coming = await editionComing(tx, actor.today);
    if (!coming || (id !== undefined && coming.edition.id !== id)) return null;
    const from = await editionInUse(tx, actor.today);
    const facts = await requireFacts(tx, partnerId);
    const seeRevenue = can(actor, "revenue.view", { partnerId });
    const full = evaluate(coming.edition, facts, actor.today);
    const { trace, concealed } = seeRevenue ? { trace: full.trace, concealed: [] } : redactRevenue(full.trace);
    return {
      from,
      to: coming.edition,
      effectiveOn: coming.on,
      comparison: compareEditions(from, coming.edition, actor.today),
      now: { tier: earnedTier(from, facts, actor.today).tier },
      next: { ...full, trace },
      concealed,
      names: await loadNames(tx, partnerId, seeRevenue),
      head,
    };
  });
