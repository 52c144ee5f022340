import type { TimestampFault } from "@/lib/verify/time/fault";

/** Faults of an authority's response, before its token is parsed. */
type AuthorityFault =
  | "authority-unreachable"
  | "authority-silent"
  | "authority-status"
  | "authority-content-type"
  | "authority-empty"
  | "authority-garbled"
  | "authority-refused";

type TimeFault = AuthorityFault | TimestampFault;

/** The failure of one authority; `detail` is for the log: a status, a content type. */
export class AuthorityFailed extends Error {
  constructor(
    readonly fault: TimeFault,
    readonly detail = "",
  ) {
    super(detail ? `${fault} (${detail})` : fault);
  }
}

export type AuthorityFailure = { authority: string; fault: TimeFault; detail: string };

/** No authority of the list gave a valid token; with the reason of each. */
export class NoTime extends Error {
  constructor(readonly failures: readonly AuthorityFailure[]) {
    super(failures.map(({ authority, fault }) => `${authority}: ${fault}`).join("; "));
  }
}
