import { randomUUID } from "node:crypto";
import { type Actor, mintActor, mintActorWithoutAccount, type ShellOrigin } from "@/lib/actor";
import { dayInZone } from "@/lib/date/day";
import { programmeZone } from "@/lib/i18n/zone";

/** The programme's own calendar: a fixed day in a demonstration, and the time zone in which its days begin. */
export type Calendar = { todayOn: string | null; timeZone: string };

/** Where no programme says otherwise. */
export const parisCalendar: Calendar = { todayOn: null, timeZone: programmeZone };

/** The programme's day: the one that is set, else the day in its time zone. */
export const programmeDay = ({ todayOn, timeZone }: Calendar, at: Date): string => todayOn ?? dayInZone(at, timeZone);

/** The portal itself, for sessions, jobs and delivery. Sees every company; never passed to a page. */
export const systemActor = (at: Date = new Date(), calendar: Calendar = parisCalendar): Actor =>
  mintActorWithoutAccount("system", { at, today: programmeDay(calendar, at) });

/** The portal acting for its operator, who typed a command on the server. */
export const operatorActor = (shell: ShellOrigin, at: Date = new Date()): Actor =>
  mintActorWithoutAccount("system", { at, today: programmeDay(parisCalendar, at), shell });

/** The portal on one account, as its sign-in door is once the owner's identity is proved. */
export const systemOn = (accountId: string, at: Date = new Date()): Actor =>
  mintActor({ ...systemActor(at), accountId });

/** The reader of a member's calendar: a viewer of one company, whatever the member's roles, hence without revenue. */
export const calendarReader = (
  { accountId, partnerId, ...calendar }: Calendar & { accountId: string; partnerId: string },
  at: Date,
): Actor =>
  mintActor({
    side: "partner",
    accountId,
    sessionId: null,
    partnerId,
    roles: ["viewer"],
    at,
    today: programmeDay(calendar, at),
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
export const batchCountersigner = (accountId: string, at: Date, calendar: Calendar): Actor =>
  mintActor({
    side: "staff",
    accountId,
    sessionId: null,
    partnerId: null,
    roles: ["countersigner"],
    at,
    today: programmeDay(calendar, at),
  });

/** A member whose import is carried out after they asked for it, in their name and with the roles that they have now. */
export const importingMember = (
  { accountId, partnerId, roles }: Pick<Actor, "accountId" | "partnerId" | "roles">,
  at: Date,
  calendar: Calendar,
): Actor =>
  mintActor({
    side: partnerId ? "partner" : "staff",
    accountId,
    sessionId: null,
    partnerId,
    roles,
    at,
    today: programmeDay(calendar, at),
  });
