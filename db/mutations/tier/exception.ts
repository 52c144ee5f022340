import { and, eq, isNull } from "drizzle-orm";
import { accountName } from "@/db/queries/account/name";
import { editionInUse } from "@/db/queries/edition/in-use";
import { requireFacts } from "@/db/queries/tier/facts";
import { lockChain } from "@/db/record";
import { override } from "@/db/schema/override";
import { mutate } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { addMonths } from "@/lib/date/day";
import { evaluate } from "@/lib/evaluate/evaluate";
import { Refusal } from "@/lib/refusal/refusal";
import { grantableNodes } from "@/lib/tier/exception";
import { type EndException, type GrantException, longestExceptionMonths } from "@/lib/tier/exception-schema";

type Saved = { id: string };

/** Grants a company a tier, a competency or a requirement from today until a day; its tier is decided with it. */
export const grantException = (actor: Actor, { partnerId, node, untilOn, reason }: GrantException): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "override.grant", "programme");
    const edition = await editionInUse(tx, actor.today);
    // The records are read under the lock, so that of two grants of the same thing the second finds the first.
    await lockChain(tx, partnerId);
    const facts = await requireFacts(tx, partnerId);
    const { trace } = evaluate(edition, facts, actor.today);
    if (!grantableNodes(trace, edition).some(({ id }) => id === node)) throw new Refusal("stale");
    if (untilOn <= actor.today) throw new Refusal("invalid", {}, { untilOn: "day-not-ahead" });
    if (untilOn > addMonths(actor.today, longestExceptionMonths))
      throw new Refusal("invalid", {}, { untilOn: "override-too-long" });
    const granted = { partnerId, nodeId: node, fromOn: actor.today, untilOn, reason };
    const [row] = await tx
      .insert(override)
      .values({
        ...granted,
        author: await accountName(tx, actor.accountId),
        grantedBy: actor.accountId ?? "",
        grantedAt: actor.at,
      })
      .returning({ id: override.id });
    if (!row) throw new Error("The override was not kept");
    await record("override.granted", row.id, { node, untilOn, reason, edition: edition.id }, { partnerId });
    return row;
  });

/** Ends an exception today, before its day. */
export const endException = (actor: Actor, { id, reason }: EndException): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "override.grant", "programme");
    const [row] = await tx
      .update(override)
      .set({ endedOn: actor.today, endReason: reason, endedBy: actor.accountId })
      .where(and(eq(override.id, id), isNull(override.endedOn)))
      .returning({ partnerId: override.partnerId, untilOn: override.untilOn, nodeId: override.nodeId });
    if (!row) throw new Refusal((await tx.$count(override, eq(override.id, id))) ? "stale" : "not-found");
    if (row.untilOn <= actor.today) throw new Refusal("stale");
    await record("override.ended", id, { node: row.nodeId, reason }, { partnerId: row.partnerId });
    return { id };
  });
