import { and, eq, inArray, lte, sql } from "drizzle-orm";
import { agreement } from "@/db/schema/agreement";
import { programme } from "@/db/schema/programme";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";

const batch = 50;

/** Agreements that wait for their seal and are due, oldest first. */
export const listDueSealings = (system: Actor): Promise<string[]> =>
  read(system, async (tx) => {
    const rows = await tx
      .select({ id: agreement.id })
      .from(agreement)
      .where(
        and(
          inArray(agreement.state, ["countersigned", "sealing"]),
          lte(sql`coalesce(${agreement.sealNextAt}, ${system.at})`, system.at),
        ),
      )
      .orderBy(agreement.sealNextAt, agreement.id)
      .limit(batch);
    return rows.map(({ id }) => id);
  });

/** An open offer, and of how many days the last reminder was; 0 before the first. */
type OpenOffer = { id: string; offeredAt: Date; expiresAt: Date; reminded: number };

const remindedOf = sql<number>`coalesce((SELECT max((e.data ->> 'days')::int) FROM agreement_event e
  WHERE e.agreement_id = agreement.id AND e.kind = 'reminded'), 0)`;

/** Every open offer, oldest first: what may be due a reminder or its end. */
export const listOffers = (system: Actor): Promise<OpenOffer[]> =>
  read(system, async (tx) => {
    const rows = await tx
      .select({
        id: agreement.id,
        offeredAt: agreement.offeredAt,
        expiresAt: agreement.offerExpiresAt,
        reminded: remindedOf,
      })
      .from(agreement)
      .where(eq(agreement.state, "offered"))
      .orderBy(agreement.offerExpiresAt, agreement.id);
    return rows.flatMap(({ offeredAt, expiresAt, ...row }) =>
      offeredAt && expiresAt ? [{ ...row, offeredAt, expiresAt }] : [],
    );
  });

/** True once an agreement no longer waits for its seal: what was left over from making it may go. */
export const isSealed = (system: Actor, id: string): Promise<boolean> =>
  read(system, async (tx) => {
    const [row] = await tx.select({ sealedKey: agreement.sealedKey }).from(agreement).where(eq(agreement.id, id));
    return row?.sealedKey !== null && row !== undefined;
  });

type Vendor = { vendorName: string; todayOn: string | null; timeZone: string };

/** The vendor as it signs and seals, and the calendar of its programme. */
export const findProgramme = (system: Actor): Promise<Vendor> =>
  read(system, async (tx) => {
    const { vendorName, todayOn, timeZone } = programme;
    const [row] = await tx.select({ vendorName, todayOn, timeZone }).from(programme);
    if (!row) throw new Error("The programme has no row");
    return row;
  });
