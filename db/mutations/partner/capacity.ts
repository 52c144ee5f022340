import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { isHeld, listMissingRoom } from "@/db/queries/partner/held";
import { lockChain } from "@/db/record";
import { activity, credential } from "@/db/schema/claim";
import { person } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { capacity, enteredAnHour, type HeldRecord } from "@/lib/partner/capacity";
import { Refusal } from "@/lib/refusal/refusal";

const hour = 3_600_000;

type Counted = { held: number; recent: number };

/** What was imported is no typing: it has a pace of its own. */
const counters: Record<HeldRecord, (tx: Tx, actor: Actor, partnerId: string, since: Date) => Promise<Counted[]>> = {
  people: (tx, { accountId }, partnerId, since) =>
    tx
      .select({
        held: sql<number>`(count(*) FILTER (WHERE ${isHeld.people}))::int`,
        recent: sql<number>`(count(*) FILTER (WHERE ${and(eq(person.createdBy, accountId ?? ""), gt(person.createdAt, since), isNull(person.importId))}))::int`,
      })
      .from(person)
      .where(eq(person.partnerId, partnerId)),
  credentials: (tx, { accountId }, partnerId, since) =>
    tx
      .select({
        held: sql<number>`(count(*) FILTER (WHERE ${isHeld.credentials}))::int`,
        recent: sql<number>`(count(*) FILTER (WHERE ${and(eq(credential.declaredBy, accountId ?? ""), gt(credential.submittedAt, since), isNull(credential.importId))}))::int`,
      })
      .from(credential)
      .where(eq(credential.partnerId, partnerId)),
  activities: (tx, { accountId }, partnerId, since) =>
    tx
      .select({
        held: sql<number>`(count(*) FILTER (WHERE ${isHeld.activities}))::int`,
        recent: sql<number>`(count(*) FILTER (WHERE ${and(eq(activity.declaredBy, accountId ?? ""), gt(activity.submittedAt, since), isNull(activity.importId))}))::int`,
      })
      .from(activity)
      .where(eq(activity.partnerId, partnerId)),
};

/**
 * Refuses another record of a company that holds as many as it may, told at a field of the form, and of an account that
 * entered too many within an hour. Locks the company's chain, so that two at once are counted one after the other.
 * @throws Refusal `company-full`, `rate-limited`
 */
export const requireRoom = async (
  tx: Tx,
  actor: Actor,
  partnerId: string,
  { of, field }: { of: HeldRecord; field: string },
): Promise<void> => {
  await lockChain(tx, partnerId);
  const [counted] = await counters[of](tx, actor, partnerId, new Date(actor.at.getTime() - hour));
  if ((counted?.held ?? 0) >= capacity[of])
    throw new Refusal("company-full", { of, most: capacity[of] }, { [field]: "company-full" });
  if ((counted?.recent ?? 0) >= enteredAnHour) throw new Refusal("rate-limited", { minutes: 60 });
};

/**
 * The same for many records at once, at no field; how many an account imports in an hour is limited by imports.
 * @throws Refusal `company-full`
 */
export const requireRoomFor = async (
  tx: Tx,
  partnerId: string,
  more: Partial<Record<HeldRecord, number>>,
): Promise<void> => {
  await lockChain(tx, partnerId);
  const [missing] = await listMissingRoom(tx, partnerId, more);
  if (missing) throw new Refusal("company-full", { of: missing.of, most: missing.most });
};
