import "server-only";
import { findInstallation, type Installation } from "@/db/queries/set-up/installation";
import type { Day } from "@/lib/date/day";
import { programmeDay, systemActor } from "@/lib/server/actors";

/** Shared by all copies of this module, as the bundler makes them. */
const holder = globalThis as typeof globalThis & { portalInstallation?: Installation };

/** What is installed here. Asked of the database until the portal is open, and known from then on: none of it changes again. */
export const installation = async (): Promise<Installation> => {
  if (holder.portalInstallation) return holder.portalInstallation;
  const found = await findInstallation(systemActor());
  if (found.state === "open") holder.portalInstallation = found;
  return found;
};

export const isPortalOpen = async (): Promise<boolean> => (await installation()).state === "open";

/** The day for visitors, who have no programme of their own yet: the real one, in the programme's time zone. */
export const visitorDay = async (at: Date = new Date()): Promise<Day> =>
  programmeDay({ todayOn: null, timeZone: (await installation()).timeZone }, at);
