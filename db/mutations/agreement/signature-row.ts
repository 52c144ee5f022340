import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { account, membership, session, stepUp } from "@/db/schema/account";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { type StepUpPurpose, stepUpFault } from "@/lib/agreement/signing/step-up";
import { Refusal } from "@/lib/errors";

export type UsedStepUp = typeof stepUp.$inferSelect;

/**
 * Uses up the actor's step-up for this purpose and document, under lock: once, at most five minutes old. Refusals say
 * what is wrong with the latest one: step-up-required, -elsewhere, -used, -expired.
 */
export const takeStepUp = async (
  tx: Tx,
  actor: Actor,
  purpose: StepUpPurpose,
  documentSha256: string,
): Promise<UsedStepUp> => {
  if (!actor.accountId) throw new Refusal("step-up-required");
  const rows = await tx
    .select()
    .from(stepUp)
    .where(eq(stepUp.accountId, actor.accountId))
    .orderBy(desc(stepUp.confirmedAt))
    .limit(20)
    .for("update");
  const [latest] = rows;
  if (!latest) throw new Refusal("step-up-required");
  const good = rows.find((row) => stepUpFault(row, purpose, documentSha256, actor.at) === null);
  if (!good) {
    const nearest = rows.find((row) => row.purpose === purpose && row.documentSha256 === documentSha256) ?? latest;
    throw new Refusal(stepUpFault(nearest, purpose, documentSha256, actor.at) ?? "step-up-required");
  }
  await tx.update(stepUp).set({ usedAt: actor.at }).where(eq(stepUp.id, good.id));
  return good;
};

export type SigningAccount = {
  name: string;
  email: string;
  emailVerifiedAt: Date;
  sessionStartedAt: Date;
  membershipId: string;
  memberSince: Date;
};

/** Who signs, as the database knows him at this moment; the membership is locked, so a role taken away is taken away. */
export const signingAccount = async (tx: Tx, actor: Actor): Promise<SigningAccount> => {
  if (!actor.accountId || !actor.sessionId) throw new Refusal("not-permitted");
  const [row] = await tx
    .select({
      name: account.name,
      email: account.email,
      emailVerifiedAt: account.emailVerifiedAt,
      sessionStartedAt: session.createdAt,
      membershipId: membership.id,
      memberSince: membership.createdAt,
    })
    .from(account)
    .innerJoin(session, and(eq(session.accountId, account.id), eq(session.id, actor.sessionId)))
    .innerJoin(
      membership,
      and(
        eq(membership.accountId, account.id),
        isNull(membership.endedAt),
        sql`${membership.partnerId} IS NOT DISTINCT FROM ${actor.partnerId}`,
      ),
    )
    .where(and(eq(account.id, actor.accountId), isNull(account.disabledAt), isNull(session.endedAt)))
    .for("share", { of: membership });
  if (!row) throw new Refusal("not-permitted");
  if (!row.emailVerifiedAt) throw new Refusal("email-not-verified");
  return { ...row, emailVerifiedAt: row.emailVerifiedAt };
};
