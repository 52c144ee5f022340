import type { OwnFactors } from "@/components/account/confirm-fields";
import type { SessionRow } from "@/db/queries/account/session";
import { timeZones } from "@/lib/i18n/zone";
import { ProfileForm } from "./profile-form";

/** The profile with the time zones to choose from, which the server lists: a browser may know other names. */
export function OwnProfile({ session, factors }: { session: SessionRow; factors: OwnFactors }) {
  const { name, email, locale, timeZone, programme } = session;
  const zones = timeZone && !timeZones.includes(timeZone) ? [timeZone, ...timeZones] : timeZones;
  return <ProfileForm {...{ name, email, locale, timeZone, factors, zones }} programmeZone={programme.timeZone} />;
}
