import { eq, sql } from "drizzle-orm";
import { editionInUse } from "@/db/queries/edition/in-use";
import { person } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";

/** Whether the rules in use count a person of several companies in one of them alone. */
export const isOneCompanyCounting = (actor: Actor): Promise<boolean> =>
  read(actor, async (tx) => ((await editionInUse(tx, actor.today)).counting.sharedPeople ?? "every") !== "every");

/**
 * Whether the rules would have a person count in another company, which declares their address too: only where an
 * announced edition says that it matters, and only to who may declare them.
 */
export const isDeclaredElsewhere = (actor: Actor, email: string): Promise<boolean> =>
  read(actor, async (tx) => {
    const rule = (await editionInUse(tx, actor.today)).counting.sharedPeople ?? "every";
    if (rule === "every") return false;
    const { rows } = await tx.execute<{ is: boolean }>(sql`SELECT is_declared_elsewhere(${email}) AS is`);
    return rows[0]?.is ?? false;
  });

type SharedRow = { is_first: boolean; is_chosen: boolean | null };

/** Where a person counts whom other companies declare too; null where the rules in use do not ask. */
export const findSharedStanding = (actor: Actor, personId: string): Promise<"here" | "elsewhere" | null> =>
  read(actor, async (tx) => {
    const rule = (await editionInUse(tx, actor.today)).counting.sharedPeople ?? "every";
    const [row] = await tx.select({ partnerId: person.partnerId }).from(person).where(eq(person.id, personId));
    if (rule === "every" || !row || !can(actor, "person.view", row)) return null;
    const { rows } = await tx.execute<SharedRow>(
      sql`SELECT is_first, is_chosen FROM shared_people(ARRAY[${row.partnerId}]::uuid[]) WHERE person_id = ${personId}`,
    );
    const [shared] = rows;
    if (!shared) return null;
    return (rule === "chosen" ? (shared.is_chosen ?? shared.is_first) : shared.is_first) ? "here" : "elsewhere";
  });
