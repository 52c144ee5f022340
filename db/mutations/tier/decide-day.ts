import { asc, eq, gt } from "drizzle-orm";
import { sqlState } from "@/db/failure";
import { decideTiers } from "@/db/mutations/tier/decide";
import { note, noted } from "@/db/note";
import { settledDay } from "@/db/schema/decision";
import { partner } from "@/db/schema/partner";
import { mutate, read, writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";

/** Few enough that a change of one of these companies hardly waits. */
const atOnce = 25;

const idsAfter = (system: Actor, after: string | null): Promise<string[]> =>
  read(system, async (tx) => {
    const rows = await tx
      .select({ id: partner.id })
      .from(partner)
      .where(after ? gt(partner.id, after) : undefined)
      .orderBy(asc(partner.id))
      .limit(atOnce);
    return rows.map(({ id }) => id);
  });

const settleSome = (system: Actor, ids: readonly string[]): Promise<void> =>
  mutate(system, async (tx, record) => {
    let events = 0;
    const counted: typeof record = (...event) => {
      events += 1;
      return record(...event);
    };
    await decideTiers(tx, counted, system, ids);
    if (events === 0) throw new Refusal("nothing-to-settle");
  });

const ignoreNothing = (error: unknown): void => {
  if (!(error instanceof Refusal && error.code === "nothing-to-settle")) throw error;
};

const isSettled = (system: Actor): Promise<boolean> =>
  read(system, async (tx) => {
    const [row] = await tx.select({ day: settledDay.day }).from(settledDay).where(eq(settledDay.day, system.today));
    return row !== undefined;
  });

/** A failure that lies in what is known of a company: the same will happen again, to it alone. */
const isOwnFault = (error: unknown): boolean =>
  !(error instanceof Refusal) &&
  sqlState(error) === undefined &&
  (error instanceof TypeError || error instanceof RangeError);

/** Decides the tiers of a few companies; where that of one cannot be decided, the log says so and the others go on. */
const settleEach = async (system: Actor, ids: readonly string[]): Promise<void> => {
  try {
    await settleSome(system, ids).catch(ignoreNothing);
  } catch (error) {
    if (!isOwnFault(error)) throw error;
    const [first, ...others] = ids;
    if (first !== undefined && others.length === 0)
      return note("error", "levels.company-failed", { partner: first, day: system.today, err: noted(error) });
    for (const id of ids) await settleEach(system, [id]);
  }
};

/** Decides every company's tier, a few companies at a time: the first time, or because time has passed. */
const decideEveryTier = async (system: Actor): Promise<number> => {
  let companies = 0;
  for (let ids = await idsAfter(system, null); ids.length > 0; ids = await idsAfter(system, ids.at(-1) ?? null)) {
    await settleEach(system, ids);
    companies += ids.length;
  }
  return companies;
};

/**
 * Decides all tiers once for each day of the programme; a run that was cut off is begun again. Answers how many companies
 * it looked at, or null where the day was done already.
 */
export const decideDay = async (system: Actor): Promise<number | null> => {
  if (await isSettled(system)) return null;
  const companies = await decideEveryTier(system);
  await writeUnaudited(system, async (tx) => {
    await tx.insert(settledDay).values({ day: system.today, companies, settledAt: system.at }).onConflictDoNothing();
  });
  return companies;
};
