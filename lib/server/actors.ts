import { randomUUID } from "node:crypto";
import { type Actor, mintActor, mintActorWithoutAccount } from "@/lib/actor";
import { dayInZone } from "@/lib/date/day";
import { programmeZone } from "@/lib/i18n/zone";

const paris = programmeZone;

/** The programme's day: the one that is set, else the day in Paris. */
export const programmeDay = (todayOn: string | null, at: Date): string => todayOn ?? dayInZone(at, paris);

/** The portal itself, for sessions, jobs and delivery. Sees every company; never passed to a page. */
export const systemActor = (at: Date = new Date(), todayOn: string | null = null): Actor =>
  mintActorWithoutAccount("system", { at, today: programmeDay(todayOn, at) });

/** The reader of a member's calendar: a viewer of one company, whatever the member's roles, hence without revenue. */
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

/** A visitor without an account; sees at most the row that their secret link opens. */
export const publicActor = (today: string, linkHash?: string, request?: Actor["request"]): Actor =>
  mintActorWithoutAccount("public", {
    at: new Date(),
    today,
    ...(linkHash ? { linkHash } : {}),
    request: request ?? { id: randomUUID(), ip: "", userAgent: "" },
  });

/** A countersigner whose batch is carried out after they confirmed it, in their name. */
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
