import { and, eq } from "drizzle-orm";
import { agreementEvent } from "@/db/schema/agreement";
import { mutate } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { reminderDays } from "@/lib/agreement/life/state";
import { Refusal } from "@/lib/refusal/refusal";
import { notifyPartner } from "./notify";
import { appendTimelineEvent, lockAgreement, moveAgreement } from "./row";

const dayMs = 86_400_000;

/** Ends an offer after its 30 days; refused where it changed meanwhile. */
export const expireOffer = (system: Actor, id: string): Promise<void> =>
  mutate(system, async (tx, record) => {
    const row = await lockAgreement(tx, id);
    const about = { partnerId: row.partnerId };
    if (row.state !== "offered" || !row.offerExpiresAt || row.offerExpiresAt > system.at)
      throw new Refusal("agreement-moved-on", { state: row.state });
    await moveAgreement(tx, row, "expired", { closedAt: system.at });
    await appendTimelineEvent(tx, system, row, "expired");
    await notifyPartner(tx, system, row, { kind: "expired", expiresAt: row.offerExpiresAt });
    await record("agreement.expired", id, {}, about);
  });

/** The latest reminder an offer of this age is due: 3, 7 or 14 days, or null. */
export const reminderDue = (offeredAt: Date, at: Date): number | null =>
  reminderDays.filter((days) => at.getTime() - offeredAt.getTime() >= days * dayMs).at(-1) ?? null;

/** Sends the reminder of this day; refused the second time. */
export const remindOfOffer = (system: Actor, id: string, days: number): Promise<void> =>
  mutate(system, async (tx, record) => {
    const row = await lockAgreement(tx, id);
    const about = { partnerId: row.partnerId };
    const sent = await tx
      .select({ data: agreementEvent.data })
      .from(agreementEvent)
      .where(and(eq(agreementEvent.agreementId, id), eq(agreementEvent.kind, "reminded")));
    const isDone = sent.some(({ data }) => Number(data.days) >= days);
    if (row.state !== "offered" || !row.offerExpiresAt || isDone)
      throw new Refusal("agreement-moved-on", { state: row.state });
    await appendTimelineEvent(tx, system, row, "reminded", { days });
    await notifyPartner(tx, system, row, { kind: "reminded", expiresAt: row.offerExpiresAt });
    await record("agreement.reminded", id, { days }, about);
  });
