import { randomUUID } from "node:crypto";
import { type Actor, mintActor, mintActorWithoutAccount, type ShellOrigin } from "@/lib/actor";
import { dayInZone } from "@/lib/date/day";

const paris = "Europe/Paris";

/** The programme's day: the one that is set, else the day in Paris. */
export const programmeDay = (todayOn: string | null, at: Date): string => todayOn ?? dayInZone(at, paris);

/** The portal itself, for sessions, jobs and delivery. Sees every company; never passed to a page. */
export const systemActor = (at: Date = new Date(), todayOn: string | null = null): Actor =>
  mintActorWithoutAccount("system", { at, today: programmeDay(todayOn, at) });

/** The portal acting for its operator, who typed a command on the server. */
export const operatorActor = (shell: ShellOrigin, at: Date = new Date()): Actor =>
  mintActorWithoutAccount("system", { at, today: programmeDay(null, at), shell });

/** The portal on one account, as its sign-in door is once the owner's identity is proved. */
export const systemOn = (accountId: string, at: Date = new Date()): Actor =>
  mintActor({ ...systemActor(at), accountId });

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
