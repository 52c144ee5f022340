import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { account, factorReset } from "@/db/schema/account";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";

export type OpenReset = {
  id: string;
  name: string;
  by: string;
  reason: string;
  askedAt: Date;
  /** Whether this reader asked for it: another person has to confirm. */
  isOwn: boolean;
};

/** The account that a reset is about; null where there is none. */
export const findResetAccount = (system: Actor, of: { email: string } | { resetId: string }): Promise<string | null> =>
  read(system, async (tx) => {
    const [row] =
      "email" in of
        ? await tx.select({ id: account.id }).from(account).where(eq(account.email, of.email))
        : await tx.select({ id: factorReset.accountId }).from(factorReset).where(eq(factorReset.id, of.resetId));
    return row?.id ?? null;
  });

/** Every seat of the account is in this company, and it has one. */
const isOnlyOf = (partnerId: string | null) =>
  sql`(SELECT bool_and(m.partner_id IS NOT DISTINCT FROM ${partnerId}::uuid) FROM membership m
    WHERE m.account_id = ${factorReset.accountId} AND m.ended_at IS NULL)`;

/** Open requests that the reader may answer: of who is of their company alone, or, for administrators, of everybody. */
export const listOpenResets = (system: Actor, reader: Actor): Promise<OpenReset[]> =>
  read(system, async (tx) => {
    const asker = alias(account, "asker");
    const rows = await tx
      .select({
        ...{ id: factorReset.id, name: account.name, by: asker.name, reason: factorReset.reason },
        ...{ askedAt: factorReset.askedAt, askedBy: factorReset.askedBy, accountId: factorReset.accountId },
      })
      .from(factorReset)
      .innerJoin(account, eq(account.id, factorReset.accountId))
      .innerJoin(asker, eq(asker.id, factorReset.askedBy))
      .where(
        and(
          isNull(factorReset.endedAt),
          gt(factorReset.expiresAt, system.at),
          reader.side === "staff" ? undefined : isOnlyOf(reader.partnerId),
        ),
      )
      .orderBy(asc(factorReset.askedAt));
    return rows
      .filter(({ accountId }) => accountId !== reader.accountId)
      .map(({ askedBy, accountId: _, ...row }) => ({ ...row, isOwn: askedBy === reader.accountId }));
  });
