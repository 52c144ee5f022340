import "server-only";
import { env } from "@/lib/env";

/** What one web process may start of so many threads for the whole machine: never none. */
export const shareOfProcess = (threads: number, processes = env().WEB_PROCESSES): number =>
  Math.max(1, Math.ceil(threads / processes));
