import type { SessionRow } from "@/db/queries/account/session";
import { findWaitingEmails } from "@/db/queries/mail/waiting";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import { timeZones } from "@/lib/i18n/zone";
import { ProfileForm } from "./profile-form";

/** The profile with what waits to be gathered, and the time zones to choose from, which the server lists: a browser may know other names. */
export async function OwnProfile({ session, system }: { session: SessionRow; system: Actor }) {
  const { name, email, locale, timeZone, dailyMail, hasTotp, programme } = session;
  const gatheringMinutes = env().MAIL_GATHERING_MINUTES;
  const zones = timeZone && !timeZones.includes(timeZone) ? [timeZone, ...timeZones] : timeZones;
  const mail = { dailyMail, gatheringMinutes, waiting: await findWaitingEmails(system) };
  return (
    <ProfileForm {...{ name, email, locale, timeZone, hasTotp, zones, ...mail }} programmeZone={programme.timeZone} />
  );
}
