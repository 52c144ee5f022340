import { and, eq, isNull, sql } from "drizzle-orm";
import { account, membership, session } from "@/db/schema/account";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";

type SigningAccount = {
  name: string;
  email: string;
  emailVerifiedAt: Date;
  sessionStartedAt: Date;
  membershipId: string;
  memberSince: Date;
};

/** Who signs, as the database knows them now. The membership is locked, so that no role is taken away meanwhile. */
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
