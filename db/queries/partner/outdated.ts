import { and, type SQL, sql } from "drizzle-orm";
import { editionInUse } from "@/db/queries/edition/in-use";
import { partnerListed } from "@/db/schema/summary";
import type { Tx } from "@/db/tx";
import type { Day } from "@/lib/date/day";

/** Companies whose summary does not hold on that day: something changed, the day is another, or the edition. */
const outdatedOn = async (tx: Tx, today: Day): Promise<SQL> => {
  const { id: edition } = await editionInUse(tx, today);
  return sql`(SELECT partner_id FROM partner_outdated
    UNION SELECT partner_id FROM partner_listed WHERE valid_until <= ${today}
    UNION SELECT partner_id FROM partner_listed WHERE valid_from > ${today}
    UNION SELECT partner_id FROM partner_listed WHERE edition_id < ${edition} OR edition_id > ${edition})`;
};

/** At most so many of them, of those that `among` lets through. */
export const listOutdated = async (tx: Tx, today: Day, limit: number, among?: SQL): Promise<string[]> => {
  const outdated = await outdatedOn(tx, today);
  const listed = sql`${partnerListed}.partner_id`;
  const found = await tx.execute<{ id: string }>(sql`
    SELECT o.partner_id AS id FROM ${outdated} o JOIN ${partnerListed} ON ${listed} = o.partner_id
    WHERE ${and(sql`true`, among)} LIMIT ${limit}`);
  return found.rows.map(({ id }) => id);
};

/** How many there are. */
export const countOutdated = async (tx: Tx, today: Day): Promise<number> => {
  const found = await tx.execute<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM ${await outdatedOn(tx, today)} o`,
  );
  return found.rows[0]?.count ?? 0;
};
