import { tellAside } from "@/db/answer/aside";
import { editionInUse } from "@/db/queries/edition/in-use";
import { namesText } from "@/db/queries/tier/names";
import { read } from "@/db/transaction";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { EffectAnswer, EffectQuestion } from "@/lib/answer/effect";
import type { Edition } from "@/lib/edition/edition";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { requireFacts } from "./facts";

export type TierEffect = EffectAnswer & { edition: Edition; names: Record<string, string> };

/**
 * What a change of a company's records would change of its tier and competencies, from today on; nothing is written.
 * `change` gets the facts as they are and answers those with the change.
 */
export const getEffect = async (
  actor: Actor,
  partnerId: string,
  change: (facts: Facts) => Facts,
): Promise<TierEffect> => {
  const asking = await read(actor, async (tx) => {
    requirePermission(actor, "progress.view", { partnerId });
    const facts = await requireFacts(tx, partnerId);
    const edition = await editionInUse(tx, actor.today);
    const seeRevenue = can(actor, "revenue.view", { partnerId });
    const asked = { kind: "effect" as const, edition, facts, after: change(facts), on: actor.today, seeRevenue };
    return { question: asked, names: await namesText(tx, partnerId, seeRevenue) };
  });
  const { answer, names } = await tellAside<EffectQuestion>(asking, partnerId);
  return { ...answer, edition: asking.question.edition, names };
};
