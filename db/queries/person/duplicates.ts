import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { person } from "@/db/schema/partner";
import { personMerge } from "@/db/schema/person";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";
import { type DuplicateReason, duplicateReasons } from "@/lib/person/merge";

export type DuplicatePerson = {
  id: string;
  name: string;
  email: string | null;
  employedFrom: Day;
  employedUntil: Day | null;
  rowVersion: number;
  credentials: number;
};

export type Duplicate = { one: DuplicatePerson; other: DuplicatePerson; reasons: DuplicateReason[] };

/** A merge that can still be taken back, as far as the kept record tells. */
export type RecentMerge = { id: string; keptId: string; name: string; mergedName: string; mergedAt: Date };

export type Duplicates = { pairs: Duplicate[]; merges: RecentMerge[]; may: { merge: boolean } };

type Found = Omit<Duplicate, "reasons"> & Record<DuplicateReason, boolean>;

/** Names compared without case, accents, ligatures and hyphens (`fold`), and in any order of their words. */
const ownPeople = (partnerId: string) => sql`
  SELECT p.id, p.email, fold(p.name) AS folded,
    (SELECT string_agg(word, ' ' ORDER BY word COLLATE "C") FROM unnest(string_to_array(fold(p.name), ' ')) word) AS words,
    jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email, 'employedFrom', p.employed_from,
      'employedUntil', p.employed_until, 'rowVersion', p.row_version, 'credentials', (SELECT count(*) FROM credential c
        WHERE c.person_id = p.id AND c.partner_id = p.partner_id AND c.state <> 'withdrawn')) AS told
  FROM person p WHERE p.partner_id = ${partnerId} AND p.withdrawn_at IS NULL`;

const holders = (partnerId: string) => sql`
  SELECT DISTINCT c.person_id, upper(c.candidate_id) AS candidate FROM credential c JOIN own o ON o.id = c.person_id
  WHERE c.partner_id = ${partnerId} AND c.candidate_id <> '' AND c.state NOT IN ('withdrawn', 'rejected')`;

const pairsOf = async (tx: Tx, partnerId: string): Promise<Found[]> => {
  const { rows } = await tx.execute<Found>(sql`
    WITH own AS (${ownPeople(partnerId)}), holder AS (${holders(partnerId)}), found AS (
      SELECT a.id AS one, b.id AS other FROM own a JOIN own b ON a.words = b.words AND a.id < b.id
      UNION SELECT a.id, b.id FROM own a JOIN own b ON a.email = b.email AND a.id < b.id
      UNION SELECT a.person_id, b.person_id FROM holder a JOIN holder b
        ON a.candidate = b.candidate AND a.person_id < b.person_id)
    SELECT a.told AS one, b.told AS other, a.folded = b.folded AS "same-name",
      a.words = b.words AND a.folded <> b.folded AS "name-order", coalesce(a.email = b.email, false) AS "same-address",
      EXISTS (SELECT FROM holder x JOIN holder y ON x.candidate = y.candidate
              WHERE x.person_id = a.id AND y.person_id = b.id) AS "candidate-id"
    FROM found f JOIN own a ON a.id = f.one JOIN own b ON b.id = f.other
    WHERE NOT EXISTS (SELECT FROM person_apart k WHERE k.one_id = f.one AND k.other_id = f.other)
    ORDER BY a.folded, a.id, b.id LIMIT 50`);
  return rows;
};

const mergesOf = (tx: Tx, partnerId: string): Promise<RecentMerge[]> =>
  tx
    .select({
      id: personMerge.id,
      keptId: personMerge.keptId,
      name: person.name,
      mergedName: sql<string>`(SELECT m.name FROM person m WHERE m.id = ${personMerge.mergedId})`,
      mergedAt: personMerge.mergedAt,
    })
    .from(personMerge)
    .innerJoin(person, and(eq(person.id, personMerge.keptId), isNull(person.withdrawnAt)))
    .where(
      and(
        eq(personMerge.partnerId, partnerId),
        isNull(personMerge.undoneAt),
        eq(personMerge.keptVersion, person.rowVersion),
      ),
    )
    .orderBy(desc(personMerge.mergedAt), desc(personMerge.id))
    .limit(20);

/** The records of a company that look like one person, with why, and the last merges that can be taken back. */
export const listDuplicates = (actor: Actor, partnerId: string): Promise<Duplicates> =>
  read(actor, async (tx) => {
    requirePermission(actor, "person.view", { partnerId });
    const found = await pairsOf(tx, partnerId);
    const pairs = found.map((row) => ({
      one: row.one,
      other: row.other,
      reasons: duplicateReasons.filter((reason) => row[reason]),
    }));
    const merge = can(actor, "person.declare", { partnerId });
    return { pairs, merges: await mergesOf(tx, partnerId), may: { merge } };
  });

/** How many pairs there are to look at, for the page People; at most fifty. */
export const countDuplicates = (actor: Actor, partnerId: string): Promise<number> =>
  read(actor, async (tx) => {
    requirePermission(actor, "person.view", { partnerId });
    return (await pairsOf(tx, partnerId)).length;
  });
