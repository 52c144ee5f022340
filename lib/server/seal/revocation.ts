import "server-only";
import type { Certificate } from "pkijs";
import { SealingDelayed } from "@/lib/agreement/life/sealing-delay";
import { env } from "@/lib/env";
import { log } from "@/lib/server/log";
import { bytesWithin } from "@/lib/server/request/body";
import { readCertificate } from "@/lib/verify/cms/chain";
import {
  isCurrent,
  isRevoked,
  type RevocationList,
  readRevocationList,
  revocationListAddresses,
} from "@/lib/verify/cms/revocation";
import type { FindRevocationLists } from "./seal";

const timeoutMilliseconds = 5_000;
/** Longest revocation list that is stored in a file, in bytes; a longer one is left out. */
const longestList = 40_000;

const download = async (address: string): Promise<Uint8Array> => {
  const response = await fetch(address, { redirect: "error", signal: AbortSignal.timeout(timeoutMilliseconds) });
  if (response.status !== 200) throw new Error(`HTTP ${response.status}`);
  const bytes = await bytesWithin(response, longestList);
  if (!bytes) throw new Error(`more than ${longestList} bytes`);
  return bytes;
};

type Found = RevocationList & { der: Uint8Array };

const findOne = async (address: string, issuers: readonly Certificate[], at: Date): Promise<Found | null> => {
  try {
    const der = await download(address);
    const read = await readRevocationList(der, issuers);
    if (!read || !isCurrent(read, at)) throw new Error("no present list of a known issuer");
    return { ...read, der };
  } catch (error) {
    log.warn({ event: "revocation.not-found", address, err: error });
    return null;
  }
};

/**
 * Fetches the revocation lists of some certificates' issuers and verifies each; unavailable lists are left out and
 * logged.
 * @throws SealingDelayed where one of the certificates is revoked
 */
export const fetchRevocationLists: FindRevocationLists = async (certificates) => {
  const at = new Date();
  const read = certificates.map(readCertificate);
  const addresses = [...new Set(read.flatMap(revocationListAddresses))];
  const found = (await Promise.all(addresses.map((one) => findOne(one, read, at)))).flatMap((one) => one ?? []);
  if (found.some((list) => read.some((certificate) => isRevoked(list, certificate, at))))
    throw new SealingDelayed({ cause: "certificate-revoked" });
  return found.map(({ der }) => der);
};

/** Fetches lists only where SEAL_REVOCATION is set: the portal makes no outside call that was not configured. */
export const configuredRevocation = (): FindRevocationLists | null =>
  env().SEAL_REVOCATION === "on" ? fetchRevocationLists : null;
