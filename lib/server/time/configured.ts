import "server-only";
import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { rootCertificates } from "node:tls";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import { env } from "@/lib/env";
import { log } from "@/lib/server/log";
import { keepRoot } from "@/lib/server/seal/roots";
import { type AskTime, type Clock, openClock } from "./clock";

/** Trusted roots of authorities, in PEM: TSA_ROOTS, or without it the authorities that the web trusts. */
const timeRoots = (): string[] => {
  const file = env().TSA_ROOTS;
  return file ? [readFileSync(/*turbopackIgnore: true*/ file, "utf8")] : [...rootCertificates];
};

/** The clock of TSA_URL, TSA_ROOTS and TSA_TIMEOUT_SECONDS; null where no authority is configured. */
export const configuredClock = (): Clock | null => {
  const { TSA_URL, TSA_TIMEOUT_SECONDS } = env();
  if (TSA_URL.length === 0) return null;
  return { addresses: TSA_URL, rootPems: timeRoots(), timeoutMilliseconds: TSA_TIMEOUT_SECONDS * 1_000 };
};

/** The level of future seals, which pages say before anybody signs. */
export const promisedLevel = (): Evidence["seal"]["level"] => (env().TSA_URL.length > 0 ? "B-LT" : "B-B");

/**
 * Opens the configured clock. Logs each authority that fails, and keeps the root of one that succeeds for later checks.
 */
export const openConfiguredClock = (clock: Clock): AskTime => {
  const ask = openClock(clock, (failure) => log.warn({ event: "time.refused", ...failure }));
  return async (digest) => {
    const stamped = await ask(digest);
    const root = stamped.stamp.path.at(-1);
    if (root) await keepRoot("time", new X509Certificate(root).toString());
    return stamped;
  };
};
