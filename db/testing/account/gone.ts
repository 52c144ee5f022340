import type { Client } from "pg";
import type { Role } from "@/lib/role";

/** Where those who are gone have their mailboxes. */
const goneFrom = "@gone.example";

type Gone = { accountId: string; membershipId: string };

/** Two people of a team with every role of it: one left, and one whose account is disabled. */
export const addGone = async (owner: Client, partnerId: string | null, roles: readonly Role[]) => {
  const { rows } = await owner.query<Gone>(
    `WITH gone AS (
       INSERT INTO account (email, name, disabled_at, created_at)
       SELECT gen_random_uuid() || $3, CASE WHEN isDisabled THEN 'Disabled' ELSE 'Left' END, CASE WHEN isDisabled THEN now() END, now()
       FROM unnest(ARRAY[true, false]) AS isDisabled
       RETURNING id, disabled_at)
     INSERT INTO membership (account_id, partner_id, roles, ended_at)
     SELECT id, $1, $2, CASE WHEN disabled_at IS NULL THEN now() END FROM gone
     RETURNING account_id AS "accountId", id AS "membershipId"`,
    [partnerId, roles, goneFrom],
  );
  return rows;
};

/** How many letters were written, and which to someone who is gone. */
export const lettersSent = async (owner: Client): Promise<{ sent: number; toGone: string[] }> => {
  const { rows } = await owner.query<{ template: string; to: string }>(`SELECT template, to_email AS "to" FROM mail`);
  const toGone = rows.filter(({ to }) => to.endsWith(goneFrom)).map(({ template }) => template);
  return { sent: rows.length, toGone: [...new Set(toGone)].sort() };
};
