import { and, arrayOverlaps, asc, eq, inArray, sql } from "drizzle-orm";
import { queueEmail } from "@/db/outbox";
import { isPresent } from "@/db/queries/account/seat";
import { habitOf, isOfHabit, monthlyKinds } from "@/db/queries/activity/month-habit";
import { account, membership } from "@/db/schema/account";
import { activity } from "@/db/schema/claim";
import { monthReminder } from "@/db/schema/confirmation";
import { partner } from "@/db/schema/partner";
import { spokenLanguage } from "@/db/spoken-language";
import { read, writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { type ActivityKind, kindEntry } from "@/lib/activity/kind";
import { isReminderDay, monthOver, monthsDue } from "@/lib/activity/month-due";
import type { Actor } from "@/lib/actor";
import { monthDueLetter } from "@/lib/mail/month";

type Due = { partnerId: string; company: string; kind: ActivityKind };

/** Every company that declared months of a kind lately, and not yet the last one that is over. */
const listDue = (system: Actor): Promise<Due[]> =>
  read(system, async (tx) => {
    const kinds = await monthlyKinds(tx, system.today);
    if (kinds.length === 0) return [];
    const { isDeclared, isHabit } = habitOf(system.today);
    return tx
      .select({ partnerId: activity.partnerId, company: partner.name, kind: activity.kind })
      .from(activity)
      .innerJoin(partner, eq(partner.id, activity.partnerId))
      .where(isOfHabit(kinds, system.today))
      .groupBy(activity.partnerId, partner.name, activity.kind)
      .having(sql`${isHabit} AND NOT ${isDeclared}`)
      .orderBy(asc(activity.partnerId), asc(activity.kind));
  });

/** Who declares the kind in the company and was not reminded of the month. */
const listReaders = async (tx: Tx, { partnerId, kind }: Due, month: string) => {
  const reminded = tx
    .select({ id: monthReminder.accountId })
    .from(monthReminder)
    .where(and(eq(monthReminder.partnerId, partnerId), eq(monthReminder.kind, kind), eq(monthReminder.month, month)));
  return tx
    .select({ accountId: account.id, email: account.email, locale: spokenLanguage(account.locale) })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(
      and(
        eq(membership.partnerId, partnerId),
        isPresent,
        arrayOverlaps(membership.roles, [...kindEntry(kind).declaredBy]),
        sql`NOT ${inArray(account.id, reminded)}`,
      ),
    )
    .orderBy(asc(account.email));
};

const remind = (system: Actor, due: Due): Promise<number> =>
  writeUnaudited(system, async (tx) => {
    const { partnerId, company, kind } = due;
    const [told] = monthsDue([{ kind, isDeclared: false }], system.today);
    const { month } = monthOver(system.today);
    // Two processes may work at once: the second then finds what the first has sent.
    await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`month-reminder:${partnerId}`}, 0))`);
    const readers = told ? await listReaders(tx, due, month) : [];
    for (const reader of readers) {
      if (!told) break;
      const letter = monthDueLetter(reader.locale, { ...told, company });
      const mailId = await queueEmail(tx, system, reader, letter, { partnerId });
      await tx.insert(monthReminder).values({
        ...{ partnerId, accountId: reader.accountId, kind, month, mailId, sentAt: system.at },
      });
    }
    return readers.length;
  });

/**
 * Reminds those who declare a kind by month that the last month can be declared, each once: on the first, or as soon after
 * it as the portal runs, until the month is due. Answers how many letters.
 */
export const sendMonthReminders = async (system: Actor): Promise<number> => {
  if (!isReminderDay(system.today)) return 0;
  let letters = 0;
  for (const due of await listDue(system)) letters += await remind(system, due);
  return letters;
};
