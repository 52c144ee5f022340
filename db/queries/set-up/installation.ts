import { eq } from "drizzle-orm";
import { listAnnounced } from "@/db/queries/edition/in-use";
import { logo, programme } from "@/db/schema/programme";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { type Locale, locales } from "@/lib/i18n/locale";
import { programmeZone } from "@/lib/i18n/zone";

/** How the portal looks: the vendor's accent as #rrggbb, and its logo with its size in dots. */
export type Look = { accent: string | null; logo: { sha256: string; width: number; height: number } | null };

/**
 * `empty`: nobody has followed the set-up link; `setting-up`: an administrator is at it. `languages` are those offered; the
 * first is for whoever has not chosen one.
 */
export type Installation = {
  state: "empty" | "setting-up" | "open";
  isDemo: boolean;
  timeZone: string;
  name: string;
  look: Look;
  languages: readonly Locale[];
};

const nothingYet: Installation = {
  ...{ state: "empty", isDemo: false, timeZone: programmeZone, name: "" },
  ...{ look: { accent: null, logo: null }, languages: locales },
};

export const findInstallation = (system: Actor): Promise<Installation> =>
  read(system, async (tx) => {
    const { isDemo, timeZone, setUpAt, name, accentColour, languages } = programme;
    // The words of the kinds that editions add are known from then on, also to a process that has just begun.
    await listAnnounced(tx);
    const [row] = await tx
      .select({
        ...{ isDemo, timeZone, setUpAt, name, accentColour, languages },
        logo: { sha256: logo.sha256, width: logo.width, height: logo.height },
      })
      .from(programme)
      .leftJoin(logo, eq(logo.sha256, programme.logoSha256));
    if (!row) return nothingYet;
    const { setUpAt: openedAt, accentColour: accent, logo: picture, ...rest } = row;
    return { ...rest, state: openedAt ? "open" : "setting-up", look: { accent, logo: picture } };
  });

/** A logo that the portal shows or has shown, as PNG; null where there is none such. */
export const findLogo = (system: Actor, sha256: string): Promise<Uint8Array | null> =>
  read(system, async (tx) => {
    const [row] = await tx.select({ png: logo.png }).from(logo).where(eq(logo.sha256, sha256));
    return row?.png ?? null;
  });
