import { eq } from "drizzle-orm";
import { agreement, agreementShare } from "@/db/schema/agreement";
import { mutate } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { appendTimelineEvent } from "./row";

/** A reading link lives at most 24 hours (docs/security.md, "Sign-in and sessions"). */
const shareMs = 86_400_000;

/** A link for a second reader: it reads, it never signs. Only the hash of its secret is kept. */
export const shareAgreement = (
  actor: Actor,
  { id, tokenHash }: { id: string; tokenHash: string },
): Promise<{ id: string; expiresAt: string }> =>
  mutate(actor, async (tx, record) => {
    const [row] = await tx.select().from(agreement).where(eq(agreement.id, id)).for("share");
    if (!row) throw new Refusal("not-found");
    requirePermission(actor, "agreement.share", row);
    const expiresAt = new Date(actor.at.getTime() + shareMs);
    const [share] = await tx
      .insert(agreementShare)
      .values({
        partnerId: row.partnerId,
        agreementId: id,
        tokenHash,
        createdBy: actor.accountId ?? "",
        createdAt: actor.at,
        expiresAt,
      })
      .returning({ id: agreementShare.id });
    if (!share) throw new Error("The link was not kept");
    await appendTimelineEvent(tx, actor, row, "shared");
    await record("agreement.shared", id, { shareId: share.id });
    return { id: share.id, expiresAt: expiresAt.toISOString() };
  });

/** Closes a reading link at once. */
export const revokeShare = (actor: Actor, { id }: { id: string }): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const [share] = await tx.select().from(agreementShare).where(eq(agreementShare.id, id)).for("update");
    if (!share) throw new Refusal("not-found");
    requirePermission(actor, "agreement.share", share);
    if (share.revokedAt) throw new Refusal("stale");
    await tx.update(agreementShare).set({ revokedAt: actor.at }).where(eq(agreementShare.id, id));
    await record("agreement.share-revoked", share.agreementId, { shareId: id });
    return { id };
  });
