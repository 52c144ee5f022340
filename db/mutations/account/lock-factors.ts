import { and, count, eq, isNull } from "drizzle-orm";
import { account } from "@/db/schema/account";
import { passkey } from "@/db/schema/passkey";
import type { Tx } from "@/db/tx";

type HeldFactors = { hasTotp: boolean; passkeys: number };

/** What an account has as its second factor, until the end of the transaction: whoever changes it meanwhile waits. */
export const lockFactors = async (tx: Tx, accountId: string): Promise<HeldFactors> => {
  const [owner] = await tx
    .select({ confirmedAt: account.totpConfirmedAt })
    .from(account)
    .where(eq(account.id, accountId))
    .for("update");
  const [held] = await tx
    .select({ count: count() })
    .from(passkey)
    .where(and(eq(passkey.accountId, accountId), isNull(passkey.removedAt)));
  return { hasTotp: Boolean(owner?.confirmedAt), passkeys: held?.count ?? 0 };
};

/** Whether there is any: the word for it everywhere (db/queries/account/factor.ts). */
export const hasAnyFactor = ({ hasTotp, passkeys }: HeldFactors): boolean => hasTotp || passkeys > 0;
