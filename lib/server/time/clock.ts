import { certificatesOfPem } from "@/lib/verify/cms/chain";
import { askAuthority, authorityName, type Stamped } from "./authority";
import { AuthorityFailed, type AuthorityFailure, NoTime } from "./fault";

/** The configured timestamp authorities, in the order they are asked, and the trusted roots. */
export type Clock = { addresses: readonly string[]; rootPems: readonly string[]; timeoutMilliseconds: number };

/** Answers a verified token over a SHA-256. @throws NoTime where no authority gives one */
export type AskTime = (digest: Uint8Array) => Promise<Stamped>;

/** Time limit for all requests of one opening: a database row is locked meanwhile. */
const budgetMilliseconds = 40_000;

const nobody = (_failure: AuthorityFailure): void => undefined;

const failureOf = (address: string, error: unknown): AuthorityFailure => {
  if (!(error instanceof AuthorityFailed)) throw error;
  return { authority: authorityName(address), fault: error.fault, detail: error.detail };
};

/**
 * Opens a clock for one document, valid for forty seconds. Answers the first valid token of the list; the authority
 * that answered is asked first the next time, so that a silent one costs its time-out only once.
 */
export const openClock = ({ addresses, rootPems, timeoutMilliseconds }: Clock, tell = nobody): AskTime => {
  const roots = rootPems.flatMap(certificatesOfPem);
  const deadline = performance.now() + budgetMilliseconds;
  let order = [...addresses];
  return async (digest) => {
    const failures: AuthorityFailure[] = [];
    for (const address of order) {
      try {
        const left = Math.max(1, Math.min(timeoutMilliseconds, deadline - performance.now()));
        const stamped = await askAuthority(address, digest, { roots, timeoutMilliseconds: Math.ceil(left) });
        order = [address, ...addresses.filter((one) => one !== address)];
        return stamped;
      } catch (error) {
        const failure = failureOf(address, error);
        failures.push(failure);
        tell(failure);
      }
    }
    throw new NoTime(failures);
  };
};
