import { sql } from "drizzle-orm";
import { queueEmail } from "@/db/outbox";
import { listReminded, listRiskReminders, type RiskReminder } from "@/db/queries/tier/risk-reminder";
import { fallReminder } from "@/db/schema/outlook";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { Edition } from "@/lib/edition/edition";
import { fallLetter } from "@/lib/mail/fall";

/** Companies looked at together: what is in memory at a time. */
const atOnce = 25;

/** Emails the company's owners what they were not reminded of yet, in one transaction; answers how many emails. */
const warn = (system: Actor, edition: Edition, { company, reminders, names }: RiskReminder): Promise<number> =>
  writeUnaudited(system, async (tx) => {
    // Two processes may work at once: the second then finds what the first has sent.
    await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`fall-reminder:${company.id}`}, 0))`);
    const told = await listReminded(tx, company.id);
    const partnerId = company.id;
    let letters = 0;
    for (const { accountId, email, locale } of company.owners)
      for (const due of reminders) {
        const { change, daysAhead } = due;
        if (told.has(`${accountId} ${change.on} ${daysAhead}`)) continue;
        const letter = fallLetter({ ...due, company: company.name, edition, names }, locale);
        const mailId = await queueEmail(tx, system, { email, accountId, locale }, letter, { partnerId });
        const row = { partnerId, accountId, fallOn: change.on, daysAhead, mailId, sentAt: system.at };
        await tx.insert(fallReminder).values(row);
        // A tier review may fall on the day of a change: one email for each day and step.
        told.add(`${accountId} ${change.on} ${daysAhead}`);
        letters += 1;
      }
    return letters;
  });

/**
 * Reminds the owners of every company of what it is about to lose, each owner once for each day and step; a run that was
 * cut off goes on. Works through a few companies at a time to limit memory. Answers how many emails.
 */
export const sendRiskReminders = async (system: Actor): Promise<number> => {
  let letters = 0;
  let after: string | null = null;
  do {
    const { edition, warnings, next } = await listRiskReminders(system, after, atOnce);
    for (const warning of warnings) letters += await warn(system, edition, warning);
    after = next;
  } while (after !== null);
  return letters;
};
