import { randomUUID } from "node:crypto";
import { type Actor, mintActor, mintActorWithoutAccount } from "@/lib/actor";
import { dayInZone } from "@/lib/date/day";

const paris = "Europe/Paris";

/** The programme's day: the one it is set to, or the day it is in Paris. */
export const programmeDay = (todayOn: string | null, at: Date): string => todayOn ?? dayInZone(at, paris);

/** The portal itself: sessions, jobs, delivery. Sees every company; never handed to a page. */
export const systemActor = (at: Date = new Date(), todayOn: string | null = null): Actor =>
  mintActorWithoutAccount("system", { at, today: programmeDay(todayOn, at) });

/** A member's calendar: reads the one company as a viewer, whatever the member's roles, hence no revenue. */
export const calendarReader = (
  { accountId, partnerId, todayOn }: { accountId: string; partnerId: string; todayOn: string | null },
  at: Date,
): Actor =>
  mintActor({
    side: "partner",
    accountId,
    sessionId: null,
    partnerId,
    roles: ["viewer"],
    at,
    today: programmeDay(todayOn, at),
  });

/** A visitor without an account; sees at most the one row whose secret link he holds. */
export const publicActor = (today: string, linkHash?: string, request?: Actor["request"]): Actor =>
  mintActorWithoutAccount("public", {
    at: new Date(),
    today,
    ...(linkHash ? { linkHash } : {}),
    request: request ?? { id: randomUUID(), ip: "", userAgent: "" },
  });

/** A countersigner whose list is carried out after his act, in his name; he proved who he is when he confirmed it. */
export const batchCountersigner = (accountId: string, at: Date, todayOn: string | null): Actor =>
  mintActor({
    side: "staff",
    accountId,
    sessionId: null,
    partnerId: null,
    roles: ["countersigner"],
    at,
    today: programmeDay(todayOn, at),
  });
