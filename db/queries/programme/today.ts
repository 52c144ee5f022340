import { programme } from "@/db/schema/programme";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";

/** The day for which changes are decided: the programme's where it is fixed, else the actor's. */
export const decidingDay = async (tx: Tx, actor: Actor): Promise<Day> => {
  const [row] = await tx.select({ todayOn: programme.todayOn }).from(programme);
  return row?.todayOn ?? actor.today;
};
