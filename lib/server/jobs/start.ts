import { closePool } from "@/db/client";
import { startEngine } from "@/lib/server/engine/pool";
import { startAgreementWorker } from "@/lib/server/jobs/agreement-worker";
import { startAttemptWorker } from "@/lib/server/jobs/attempt-worker";
import { startCertificateWorker } from "@/lib/server/jobs/certificate-worker";
import { startMailWorker } from "@/lib/server/jobs/mail-worker";
import { startReminderWorker } from "@/lib/server/jobs/reminder-worker";
import { startSealingWorker } from "@/lib/server/jobs/sealing-worker";
import { startTierWorker } from "@/lib/server/jobs/tier-worker";
import { closeLive } from "@/lib/server/live/signal";
import { startTasks } from "@/lib/server/task/pool";

type Shutdown = () => Promise<void>;
const holder = globalThis as typeof globalThis & { portalShutdown?: Shutdown };

/** Starts the workers, once a process. scripts/portal/serve.mjs stops them through `portalShutdown`. */
export const startJobs = (): void => {
  if (holder.portalShutdown) return;
  const threads = [startEngine(), startTasks()];
  const workers = [
    startMailWorker(),
    startSealingWorker(),
    startCertificateWorker(),
    startTierWorker(),
    startReminderWorker(),
    startAgreementWorker(),
    startAttemptWorker(),
  ];
  holder.portalShutdown = async () => {
    await closeLive();
    // A worker's last round, such as a seal, still needs the threads.
    await Promise.allSettled(workers.map((stop) => stop()));
    await Promise.allSettled(threads.map((stop) => stop()));
    await closePool();
  };
};
