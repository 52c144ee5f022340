import { certificatesOfPem } from "@/lib/verify/chain";
import { askAuthority, nameOf, type Stamped, type Trust } from "./authority";
import { AuthorityFailed, type AuthorityFailure, NoTime } from "./fault";

/** Independent time, as configured: who is asked, in which order, and whom we trust. */
export type Clock = { addresses: readonly string[]; rootPems: readonly string[]; timeoutMilliseconds: number };

/** A believed token over a SHA-256. @throws NoTime when no authority gives one */
export type AskTime = (digest: Uint8Array) => Promise<Stamped>;

const nobody = (_failure: AuthorityFailure): void => undefined;

const failureOf = (address: string, error: unknown): AuthorityFailure => {
  if (!(error instanceof AuthorityFailed)) throw error;
  return { authority: nameOf(address), fault: error.fault, detail: error.detail };
};

/**
 * The first believable token of the list over a SHA-256. Who answered is asked first the next time, so that one silent
 * authority costs its time-out once.
 */
export const openClock = ({ addresses, rootPems, timeoutMilliseconds }: Clock, tell = nobody): AskTime => {
  const trust: Trust = { roots: rootPems.flatMap(certificatesOfPem), timeoutMilliseconds };
  let order = [...addresses];
  return async (digest) => {
    const failures: AuthorityFailure[] = [];
    for (const address of order) {
      try {
        const stamped = await askAuthority(address, digest, trust);
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
