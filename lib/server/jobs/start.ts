import { closePool } from "@/db/client";
import { startAgreementLife } from "@/lib/server/jobs/agreement-worker";
import { startSealEnd } from "@/lib/server/jobs/certificate-worker";
import { startPostman } from "@/lib/server/jobs/mail-worker";
import { startWarning } from "@/lib/server/jobs/reminder-worker";
import { startSealing } from "@/lib/server/jobs/sealing-worker";
import { startSettling } from "@/lib/server/jobs/tier-worker";
import { closeLive } from "@/lib/server/live/signal";

type Shutdown = () => Promise<void>;
const holder = globalThis as typeof globalThis & { portalShutdown?: Shutdown };

/** Starts what works beside the requests, once a process; scripts/portal/serve.mjs calls what is left in `portalShutdown`. */
export const startJobs = (): void => {
  if (holder.portalShutdown) return;
  const stops = [startPostman(), startSealing(), startSealEnd(), startSettling(), startWarning(), startAgreementLife()];
  holder.portalShutdown = async () => {
    await closeLive();
    await Promise.allSettled(stops.map((stop) => stop()));
    await closePool();
  };
};
