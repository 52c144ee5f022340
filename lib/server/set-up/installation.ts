import "server-only";
import { findInstallation, type Installation } from "@/db/queries/set-up/installation";
import type { Day } from "@/lib/date/day";
import { defaultLocale, locales } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";
import { programmeDay, systemActor } from "@/lib/server/actors";

/** Shared by all copies of this module, as the bundler makes them. */
const holder = globalThis as typeof globalThis & { portalInstallation?: { is: Installation; until: number } };

/** How long an open portal's name and look are believed: every web process shows new ones after that. */
const believedMs = 10_000;

/**
 * What is installed here. Asked of the database until the portal is open, and seldom from then on: only its name, its look
 * and its languages change then, and they are known while the database is away.
 */
export const installation = async (): Promise<Installation> => {
  const known = holder.portalInstallation;
  if (known && Date.now() < known.until) return known.is;
  try {
    const found = await findInstallation(systemActor());
    if (found.state === "open") holder.portalInstallation = { is: found, until: Date.now() + believedMs };
    return found;
  } catch (error) {
    if (known) return known.is;
    throw error;
  }
};

export const isPortalOpen = async (): Promise<boolean> => (await installation()).state === "open";

/** What the programme is called; "" before there is one, and where the database cannot be asked. */
export const programmeName = (): Promise<string> =>
  installation().then(
    ({ name }) => name,
    () => "",
  );

/** The same, and what the portal is called while the programme has no name: for devices, which keep it. */
export const portalName = async (): Promise<string> => (await programmeName()) || messagesOf(defaultLocale).ui.product;

/** What every page shows of the installation: as it is built, and no demonstration, where the database cannot be asked. */
export const shownInstallation = (): Promise<Pick<Installation, "isDemo" | "look" | "languages">> =>
  installation().catch(() => ({ isDemo: false, look: { accent: null, logo: null }, languages: locales }));

/** The languages offered, as far as this process knows: all of them before it has asked. */
export const knownLanguages = (): Installation["languages"] => holder.portalInstallation?.is.languages ?? locales;

/** Has this process ask again: whoever changed the settings sees them at once. */
export const forgetInstallation = (): void => {
  delete holder.portalInstallation;
};

/** The day for visitors, who have no programme of their own yet: the real one, in the programme's time zone. */
export const visitorDay = async (at: Date = new Date()): Promise<Day> =>
  programmeDay({ todayOn: null, timeZone: (await installation()).timeZone }, at);
