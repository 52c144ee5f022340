import "server-only";
import { sweepAttempts } from "@/db/mutations/account/attempt";
import { systemActor } from "@/lib/server/actors";
import { startEvery } from "./poll";

const everyMs = 3_600_000;

/** Forgets old attempts and locks every hour, until the answered function stops it. */
export const startAttemptWorker = (): (() => Promise<void>) =>
  startEvery(everyMs, "attempts.failed", () => sweepAttempts(systemActor()));
