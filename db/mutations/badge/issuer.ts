import { lockBadgeIssuer, requireNamesFree, writeIssuer } from "@/db/mutations/badge/row";
import { requireChange } from "@/db/require-change";
import { badgeIssuer } from "@/db/schema/badge";
import { mutate } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { AddIssuer, EditIssuer, RemoveIssuer } from "@/lib/badge/schema";

type Saved = { id: string };

/** Trusts an issuer of badges. Code: identifier-taken. */
export const addIssuer = (actor: Actor, { name, identifiers, origins }: AddIssuer): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "badge.trust", "programme");
    await requireNamesFree(tx, { identifiers, origins });
    const [row] = await tx
      .insert(badgeIssuer)
      .values({ name, identifiers, origins, addedBy: actor.accountId, addedAt: actor.at })
      .returning({ id: badgeIssuer.id });
    if (!row) throw new Error("An issuer was not entered");
    await record("badge-issuer.added", row.id, { name, identifiers, origins }, { partnerId: null });
    return row;
  });

export const editIssuer = (actor: Actor, input: EditIssuer): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const before = await lockBadgeIssuer(tx, actor, input);
    const { id, name, identifiers, origins } = input;
    requireChange(before, { name, identifiers, origins });
    await requireNamesFree(tx, { identifiers, origins }, id);
    await writeIssuer(tx, id, { name, identifiers, origins });
    const { name: nameBefore, identifiers: identifiersBefore, origins: originsBefore } = before;
    const was = { name: nameBefore, identifiers: identifiersBefore, origins: originsBefore };
    await record(
      "badge-issuer.changed",
      id,
      { name, before: was, after: { name, identifiers, origins } },
      { partnerId: null },
    );
    return { id };
  });

/** Trusts an issuer no more. What its badges verified stays verified: how it was proven is kept with each. */
export const removeIssuer = (actor: Actor, input: RemoveIssuer): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const { id, name } = await lockBadgeIssuer(tx, actor, input);
    await writeIssuer(tx, id, { removedAt: actor.at });
    await record("badge-issuer.removed", id, { name }, { partnerId: null });
    return { id };
  });
