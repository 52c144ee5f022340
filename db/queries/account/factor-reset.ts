import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { account, factorReset, membership } from "@/db/schema/account";
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

/** Open requests that the reader may answer: of their company's members, or, for administrators, of everybody. */
export const listOpenResets = (system: Actor, reader: Actor): Promise<OpenReset[]> =>
  read(system, async (tx) => {
    const asker = alias(account, "asker");
    const rows = await tx
      .selectDistinct({
        ...{ id: factorReset.id, name: account.name, by: asker.name, reason: factorReset.reason },
        ...{ askedAt: factorReset.askedAt, askedBy: factorReset.askedBy, accountId: factorReset.accountId },
      })
      .from(factorReset)
      .innerJoin(account, eq(account.id, factorReset.accountId))
      .innerJoin(asker, eq(asker.id, factorReset.askedBy))
      .innerJoin(membership, and(eq(membership.accountId, account.id), isNull(membership.endedAt)))
      .where(
        and(
          isNull(factorReset.endedAt),
          gt(factorReset.expiresAt, system.at),
          reader.side === "staff" ? undefined : eq(membership.partnerId, reader.partnerId ?? ""),
        ),
      )
      .orderBy(asc(factorReset.askedAt));
    return rows
      .filter(({ accountId }) => accountId !== reader.accountId)
      .map(({ askedBy, accountId: _, ...row }) => ({ ...row, isOwn: askedBy === reader.accountId }));
  });
