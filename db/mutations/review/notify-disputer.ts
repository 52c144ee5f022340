import { and, eq } from "drizzle-orm";
import { queueEmail } from "@/db/outbox";
import { isPresent, listOwners } from "@/db/queries/account/seat";
import { account, membership } from "@/db/schema/account";
import type { dispute } from "@/db/schema/dispute";
import { spokenLanguage } from "@/db/spoken-language";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { DisputeAnswer } from "@/lib/dispute/schema";
import { disputeTitle } from "@/lib/dispute/title";
import { disputeLetter } from "@/lib/mail/dispute";

type Disputed = Pick<
  typeof dispute.$inferSelect,
  "id" | "partnerId" | "editionId" | "nodeId" | "isRevenue" | "openedBy"
>;

/** The person who opened it, if they are still a member; else the company's owners. */
const listReaders = async (tx: Tx, { partnerId, openedBy }: Disputed) => {
  const opener = await tx
    .select({ email: account.email, accountId: account.id, locale: spokenLanguage(account.locale) })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(eq(membership.partnerId, partnerId), eq(account.id, openedBy), isPresent));
  return opener.length > 0 ? opener : listOwners(tx, partnerId);
};

export const notifyDisputer = async (
  tx: Tx,
  actor: Actor,
  row: Disputed,
  answer: { verdict: DisputeAnswer; note: string },
): Promise<void> => {
  for (const reader of await listReaders(tx, row)) {
    const title = disputeTitle(row.editionId, row.nodeId, reader.locale);
    const letter = disputeLetter({ title, nodeId: row.nodeId, isRevenue: row.isRevenue, ...answer }, reader.locale);
    await queueEmail(tx, actor, reader, letter, { partnerId: row.partnerId, subjectId: row.id });
  }
};
