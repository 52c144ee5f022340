import "server-only";
import { settleByBadge } from "@/db/mutations/badge/settle";
import { findProgramme } from "@/db/queries/agreement/jobs";
import { listUnread } from "@/db/queries/badge/unread";
import { systemActor } from "@/lib/server/actors";
import { checkStoredBadge } from "@/lib/server/badge/read-file";
import { log } from "@/lib/server/log";
import { guarded, startEvery } from "./poll";

const everyMs = 60_000;

/** Reads badges that were declared and not read, because their process ended in between; answers how many it verified. */
export const readUnread = async (at: Date = new Date()): Promise<number> => {
  const portal = systemActor(at, await findProgramme(systemActor(at)));
  let verified = 0;
  for (const { credentialId, fileId, storageKey } of await listUnread(portal)) {
    const outcome = await guarded("badge.unread", async () => {
      const badge = await checkStoredBadge(portal, { storageKey, asker: "jobs" });
      return settleByBadge(portal, { credentialId, fileId, badge });
    });
    if (outcome === "valid") verified += 1;
  }
  return verified;
};

/** Reads what was left unread each minute, until the answered function stops it. */
export const startBadgeWorker = (): (() => Promise<void>) =>
  startEvery(everyMs, "badges.failed", async () => {
    const verified = await readUnread();
    if (verified > 0) log.info({ event: "badges.verified", verified });
  });
