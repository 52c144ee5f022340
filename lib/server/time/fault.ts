import type { TimestampFault } from "@/lib/verify/time/fault";

/** What an authority can do wrong before its token is even looked at. */
type AuthorityFault =
  | "authority-unreachable"
  | "authority-silent"
  | "authority-status"
  | "authority-content-type"
  | "authority-empty"
  | "authority-garbled"
  | "authority-refused";

type TimeFault = AuthorityFault | TimestampFault;

/** One authority's failure; `detail` is for the log: a status, a content type. */
export class AuthorityFailed extends Error {
  constructor(
    readonly fault: TimeFault,
    readonly detail = "",
  ) {
    super(detail ? `${fault} (${detail})` : fault);
  }
}

export type AuthorityFailure = { authority: string; fault: TimeFault; detail: string };

/** No authority of the list gave a token that can be believed; each with its own reason. */
export class NoTime extends Error {
  constructor(readonly failures: readonly AuthorityFailure[]) {
    super(failures.map(({ authority, fault }) => `${authority}: ${fault}`).join("; "));
  }
}
