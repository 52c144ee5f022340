import "server-only";
import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { rootCertificates } from "node:tls";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import { env } from "@/lib/env";
import { log } from "@/lib/server/log";
import { keepRoot } from "@/lib/server/seal/roots";
import { type AskTime, type Clock, openClock } from "./clock";

/** PEM: what authorities are believed under. TSA_ROOTS, or without it the authorities the web trusts. */
const timeRoots = (): string[] => {
  const file = env().TSA_ROOTS;
  return file ? [readFileSync(/*turbopackIgnore: true*/ file, "utf8")] : [...rootCertificates];
};

/** What TSA_URL, TSA_ROOTS and TSA_TIMEOUT_SECONDS say; null where no authority is configured. */
export const configuredClock = (): Clock | null => {
  const { TSA_URL, TSA_TIMEOUT_SECONDS } = env();
  if (TSA_URL.length === 0) return null;
  return { addresses: TSA_URL, rootPems: timeRoots(), timeoutMilliseconds: TSA_TIMEOUT_SECONDS * 1_000 };
};

/** The level of the seals that are made from now on, which pages say before anybody signs. */
export const promisedLevel = (): Evidence["seal"]["level"] => (env().TSA_URL.length > 0 ? "B-LT" : "B-B");

/**
 * The configured clock, opened; each authority that is not believed leaves a line in the log, and the root of one that is
 * stays known for verifying.
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
