import { and, count, eq, isNull } from "drizzle-orm";
import { recoveryCode } from "@/db/schema/account";
import type { Tx } from "@/db/tx";

export const dropRecoveryCodes = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId));
};

/** These codes in the place of all that there were. */
export const putRecoveryCodes = async (tx: Tx, accountId: string, codeHashes: readonly string[]): Promise<void> => {
  await dropRecoveryCodes(tx, accountId);
  await tx.insert(recoveryCode).values(codeHashes.map((codeHash) => ({ accountId, codeHash })));
};

export const hasRecoveryCodes = async (tx: Tx, accountId: string): Promise<boolean> => {
  const [left] = await tx
    .select({ count: count() })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.accountId, accountId), isNull(recoveryCode.usedAt)));
  return (left?.count ?? 0) > 0;
};
