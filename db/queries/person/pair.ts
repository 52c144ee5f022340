import { and, inArray, isNull } from "drizzle-orm";
import { person } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";

type PairedPerson = {
  id: string;
  name: string;
  email: string | null;
  employedFrom: Day;
  employedUntil: Day | null;
  objectedOn: Day | null;
  rowVersion: number;
};

/** Two people of one company whom the actor may merge; null where they are not there, or are one. */
export const findPair = async (
  actor: Actor,
  oneId: string | undefined,
  otherId: string | undefined,
): Promise<{ one: PairedPerson; other: PairedPerson } | null> => {
  if (!oneId || !otherId || oneId === otherId) return null;
  return read(actor, async (tx) => {
    const rows = await tx
      .select({
        id: person.id,
        partnerId: person.partnerId,
        name: person.name,
        email: person.email,
        employedFrom: person.employedFrom,
        employedUntil: person.employedUntil,
        objectedOn: person.objectedOn,
        rowVersion: person.rowVersion,
      })
      .from(person)
      .where(and(inArray(person.id, [oneId, otherId]), isNull(person.withdrawnAt)));
    const [one, other] = [oneId, otherId].map((id) => rows.find((row) => row.id === id));
    if (!one || !other || one.partnerId !== other.partnerId || !can(actor, "person.declare", one)) return null;
    const { partnerId: _, ...shown } = one;
    const { partnerId: __, ...second } = other;
    return { one: shown, other: second };
  });
};
