import { certificatesOfPem } from "@/lib/verify/cms/chain";
import { askAuthority, authorityName, type Stamped } from "./authority";
import { AuthorityFailed, type AuthorityFailure, NoTime } from "./fault";

/** Independent time, as configured: who is asked, in which order, and whom we trust. */
export type Clock = { addresses: readonly string[]; rootPems: readonly string[]; timeoutMilliseconds: number };

/** A believed token over a SHA-256. @throws NoTime when no authority gives one */
export type AskTime = (digest: Uint8Array) => Promise<Stamped>;

/** For all questions of one opening together: a row of the database is held meanwhile. */
const budgetMilliseconds = 40_000;

const nobody = (_failure: AuthorityFailure): void => undefined;

const failureOf = (address: string, error: unknown): AuthorityFailure => {
  if (!(error instanceof AuthorityFailed)) throw error;
  return { authority: authorityName(address), fault: error.fault, detail: error.detail };
};

/**
 * The first believable token of the list over a SHA-256. Who answered is asked first the next time, so that one silent
 * authority costs its time-out once. Opened for one document, and good for forty seconds.
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
