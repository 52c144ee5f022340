import { sql } from "drizzle-orm";
import { notifyMany } from "@/db/mutations/person/notify";
import { writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { KnownPerson } from "@/lib/import/staged/people";

/** An import that is undone within this time was never announced. Source: assumption. */
const heldBackMs = 15 * 60_000;
/** One letter every other second: 400 people are told within a quarter of an hour, and no mail server takes it for a flood. */
const betweenMs = 2_000;

type Notified = { tx: Tx; actor: Actor; partnerId: string };

/** Tells each person who was entered, or whose address was, as the law asks: one letter a person, one after the other. `before`: rows entered so far. */
export const notifyPeople = async (
  { tx, actor, partnerId }: Notified,
  people: readonly KnownPerson[],
  before: number,
): Promise<void> => {
  const reached = people.flatMap(({ id, email }) => (email ? [{ id, email }] : []));
  const leavesAt = (at: number): Date => new Date(actor.at.getTime() + heldBackMs + (before + at) * betweenMs);
  const told = reached.map((person, at) => ({ ...person, leavesAt: leavesAt(at) }));
  await notifyMany(tx, actor, partnerId, told);
};

/**
 * Takes back letters that have not left: to people whose import was undone, and to an address that is not a person's any more.
 * Asked again and again, so that none leaves where a process ended between an undo and this.
 */
export const takeBackLetters = (system: Actor): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    await tx.execute(sql`
      UPDATE mail m SET state = 'cancelled' FROM person p
      WHERE m.template = 'person-declared' AND m.state = 'queued' AND p.id = m.subject_id
        AND (p.email IS DISTINCT FROM m.to_email OR p.withdrawn_at IS NOT NULL
          AND EXISTS (SELECT FROM import i WHERE i.id = p.import_id AND i.state = 'undone'))`);
  });
