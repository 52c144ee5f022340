import { closePool } from "@/db/client";
import { startEngine } from "@/lib/server/engine/pool";
import { startAgreementWorker } from "@/lib/server/jobs/agreement-worker";
import { startAttemptWorker } from "@/lib/server/jobs/attempt-worker";
import { startBadgeWorker } from "@/lib/server/jobs/badge-worker";
import { startCertificateWorker } from "@/lib/server/jobs/certificate-worker";
import { startImportWorker } from "@/lib/server/jobs/import-worker";
import { startLead } from "@/lib/server/jobs/lead";
import { startMailWorker } from "@/lib/server/jobs/mail-worker";
import { startReminderWorker } from "@/lib/server/jobs/reminder-worker";
import { startSealingWorker } from "@/lib/server/jobs/sealing-worker";
import { startTierWorker } from "@/lib/server/jobs/tier-worker";
import { startWhenOpen } from "@/lib/server/jobs/when-open";
import { closeLive } from "@/lib/server/live/signal";
import { log } from "@/lib/server/log";
import { endPresence } from "@/lib/server/presence/presence";
import { startTasks } from "@/lib/server/task/pool";

type Shutdown = () => Promise<void>;
const holder = globalThis as typeof globalThis & { portalShutdown?: Shutdown };

const startWorkers = (): Shutdown => {
  const workers = [
    startMailWorker(),
    startSealingWorker(),
    startCertificateWorker(),
    startTierWorker(),
    startReminderWorker(),
    startAgreementWorker(),
    startAttemptWorker(),
    startImportWorker(),
    startBadgeWorker(),
  ];
  return async () => {
    await Promise.allSettled(workers.map((stop) => stop()));
  };
};

/**
 * Starts the threads of this process, and the workers while it is the one that does the jobs. scripts/web-server/serve.mjs stops
 * them through `portalShutdown`.
 */
export const startJobs = (): void => {
  if (holder.portalShutdown) return;
  const threads = [startEngine(), startTasks()];
  const stopLead = startWhenOpen(() => startLead(startWorkers));
  holder.portalShutdown = async () => {
    await closeLive();
    // A worker's last round, such as a seal, still needs the threads.
    await stopLead();
    await endPresence().catch((error) => log.warn({ event: "presence.failed", err: error }));
    await Promise.allSettled(threads.map((stop) => stop()));
    await closePool();
  };
};
