import type { OwnFactors } from "@/components/account/confirm-fields";
import type { SessionRow } from "@/db/queries/account/session";
import { findWaitingEmails } from "@/db/queries/mail/waiting";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import { timeZones } from "@/lib/i18n/zone";
import { ProfileForm } from "./profile-form";

type Props = { session: SessionRow; factors: OwnFactors; system: Actor };

/** The profile with what waits to be gathered, and the time zones to choose from, which the server lists: a browser may know other names. */
export async function OwnProfile({ session, factors, system }: Props) {
  const { name, email, locale, timeZone, dailyMail, programme } = session;
  const gatheringMinutes = env().MAIL_GATHERING_MINUTES;
  const zones = timeZone && !timeZones.includes(timeZone) ? [timeZone, ...timeZones] : timeZones;
  const mail = { dailyMail, gatheringMinutes, waiting: await findWaitingEmails(system) };
  return (
    <ProfileForm {...{ name, email, locale, timeZone, factors, zones, ...mail }} programmeZone={programme.timeZone} />
  );
}
