import { inArray, sql } from "drizzle-orm";
import { account, membership } from "@/db/schema/account";
import { mail } from "@/db/schema/record";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { waitAnew } from "./wait-anew";

/**
 * Has the company's owners told what the reader may no longer be, because they left or lost a role while the letters waited:
 * as they would have been by a decision made now. The letters stay in the language in which they were written.
 */
export const passOn = async (tx: Tx, system: Actor, letters: readonly string[]): Promise<void> => {
  if (letters.length === 0) return;
  const { rows } = await tx.execute<{ account_id: string }>(sql`
    INSERT INTO mail (id, partner_id, account_id, to_email, template, locale, subject, text_body, html_body, subject_id,
      next_attempt_at, created_at, gather_from, letter)
    SELECT gen_random_uuid(), ${mail.partnerId}, ${account.id}, ${account.email}, ${mail.template}, ${mail.locale},
      ${mail.subject}, ${mail.textBody}, ${mail.htmlBody}, ${mail.subjectId},
      ${system.at}::timestamptz, ${mail.createdAt}, ${mail.gatherFrom}, ${mail.letter}
    FROM ${mail}
    JOIN ${membership} ON ${membership.partnerId} = ${mail.partnerId} AND ${membership.endedAt} IS NULL
      AND 'owner' = ANY (${membership.roles})
    JOIN ${account} ON ${account.id} = ${membership.accountId} AND ${account.disabledAt} IS NULL
    WHERE ${inArray(mail.id, [...letters])} AND ${account.id} <> ${mail.accountId}
    RETURNING account_id`);
  for (const owner of new Set(rows.map((row) => row.account_id))) await waitAnew(tx, system, owner);
};
