import { readFileSync } from "node:fs";
import { rootCertificates } from "node:tls";
import { env } from "@/lib/env";
import { log } from "@/lib/server/log";
import { certificatesOfPem } from "@/lib/verify/chain";
import { askAuthority, nameOf, type Stamped, type Trust } from "./authority";
import { AuthorityFailed, NoTime } from "./fault";

/** Independent time, as configured: who is asked, in which order, and whom we trust. */
export type Clock = { addresses: readonly string[]; rootPems: readonly string[]; timeoutMilliseconds: number };

/** What TSA_URL, TSA_ROOTS and TSA_TIMEOUT_SECONDS say; null where no authority is configured. */
export const configuredClock = (): Clock | null => {
  const { TSA_URL, TSA_ROOTS, TSA_TIMEOUT_SECONDS } = env();
  if (TSA_URL.length === 0) return null;
  return { addresses: TSA_URL, rootPems: timeRoots(TSA_ROOTS), timeoutMilliseconds: TSA_TIMEOUT_SECONDS * 1_000 };
};

/** PEM: the file's certificates, or without one the authorities the web trusts. */
const timeRoots = (file: string | undefined): string[] =>
  file ? [readFileSync(/*turbopackIgnore: true*/ file, "utf8")] : [...rootCertificates];

const failureOf = (address: string, error: unknown) => {
  if (!(error instanceof AuthorityFailed)) throw error;
  return { authority: nameOf(address), fault: error.fault, detail: error.detail };
};

/**
 * The first believable token of the list over a SHA-256. Who answered is asked first the next time, so that one silent
 * authority costs its time-out once.
 */
export const openClock = ({ addresses, rootPems, timeoutMilliseconds }: Clock) => {
  const trust: Trust = { roots: rootPems.flatMap(certificatesOfPem), timeoutMilliseconds };
  let order = [...addresses];
  return async (digest: Uint8Array): Promise<Stamped> => {
    const failures: ReturnType<typeof failureOf>[] = [];
    for (const address of order) {
      try {
        const stamped = await askAuthority(address, digest, trust);
        order = [address, ...addresses.filter((one) => one !== address)];
        return stamped;
      } catch (error) {
        const failure = failureOf(address, error);
        failures.push(failure);
        log.warn({ event: "time.refused", ...failure });
      }
    }
    throw new NoTime(failures);
  };
};
export type AskTime = ReturnType<typeof openClock>;
