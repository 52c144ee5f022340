import { editionComing, editionInUse } from "@/db/queries/edition/in-use";
import { ownHead } from "@/db/queries/partner/own-head";
import { loadFacts } from "@/db/queries/tier/facts";
import { namesOf } from "@/db/queries/tier/progress";
import { read } from "@/db/transaction";
import { authorise, can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { type Comparison, compareEditions } from "@/lib/editor/comparison";
import { Refusal } from "@/lib/errors";
import { decide, type Evaluation, evaluate } from "@/lib/evaluate/evaluate";
import { concealRevenue } from "@/lib/evaluate/trace/redact";
import { companyOf } from "@/lib/partner/own";

export type ComingView = {
  from: Edition;
  to: Edition;
  effectiveOn: Day;
  comparison: Comparison;
  now: { tier: string };
  next: Evaluation;
  concealed: string[];
  names: Record<string, string>;
  head: number;
};

/** What the rules announced next would make of the actor's company as it stands today; null where none are announced. */
export const getComing = (actor: Actor): Promise<ComingView | null> =>
  read(actor, async (tx) => {
    const partnerId = companyOf(actor);
    authorise(actor, "progress.view", { partnerId });
    const head = await ownHead(tx, actor);
    const coming = await editionComing(tx, actor.today);
    if (!coming) return null;
    const from = await editionInUse(tx, actor.today);
    const facts = await loadFacts(tx, partnerId);
    if (!facts) throw new Refusal("not-found");
    const seeRevenue = can(actor, "revenue.view", { partnerId });
    const full = evaluate(coming.edition, facts, actor.today);
    const { trace, concealed } = seeRevenue ? { trace: full.trace, concealed: [] } : concealRevenue(full.trace);
    return {
      from,
      to: coming.edition,
      effectiveOn: coming.on,
      comparison: compareEditions(from, coming.edition, actor.today),
      now: { tier: decide(from, facts, actor.today).tier },
      next: { ...full, trace },
      concealed,
      names: await namesOf(tx, partnerId, seeRevenue),
      head,
    };
  });
