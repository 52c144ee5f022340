import { eq, sql } from "drizzle-orm";
import { account } from "@/db/schema/account";
import { programme } from "@/db/schema/programme";
import type { Tx } from "@/db/tx";
import type { MailHabit } from "@/lib/account/daily-mail";
import { programmeZone } from "@/lib/i18n/zone";

/** The zone in which a person reads hours: their own, else the programme's. */
const zone = sql<string>`coalesce(${account.timeZone}, (SELECT ${programme.timeZone} FROM ${programme}), ${programmeZone})`;

/** How a person gets e-mails about daily work. */
export const mailHabit = async (tx: Tx, accountId: string): Promise<MailHabit> => {
  const [row] = await tx
    .select({ dailyMail: account.dailyMail, timeZone: zone })
    .from(account)
    .where(eq(account.id, accountId));
  return row ?? { dailyMail: "quarter", timeZone: programmeZone };
};
