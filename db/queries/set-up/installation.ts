import { listAnnounced } from "@/db/queries/edition/in-use";
import { programme } from "@/db/schema/programme";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { programmeZone } from "@/lib/i18n/zone";

/** `empty`: nobody has followed the set-up link; `setting-up`: an administrator is at it. */
export type Installation = { state: "empty" | "setting-up" | "open"; isDemo: boolean; timeZone: string; name: string };

export const findInstallation = (system: Actor): Promise<Installation> =>
  read(system, async (tx) => {
    const { isDemo, timeZone, setUpAt, name } = programme;
    // The words of the kinds that editions add are known from then on, also to a process that has just begun.
    await listAnnounced(tx);
    const [row] = await tx.select({ isDemo, timeZone, setUpAt, name }).from(programme);
    if (!row) return { state: "empty", isDemo: false, timeZone: programmeZone, name: "" };
    return { state: row.setUpAt ? "open" : "setting-up", isDemo: row.isDemo, timeZone: row.timeZone, name: row.name };
  });
