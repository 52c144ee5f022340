import { eq } from "drizzle-orm";
import { account } from "@/db/schema/account";
import type { Tx } from "@/db/tx";

/** The name of an account; empty where there is none. */
export const accountName = async (tx: Tx, accountId: string | null): Promise<string> => {
  if (!accountId) return "";
  const [row] = await tx.select({ name: account.name }).from(account).where(eq(account.id, accountId));
  return row?.name ?? "";
};
