/** Everything that can be wrong with an RFC 3161 token; `seal.faults.<code>` says it in words. */
export const timestampFaults = [
  "timestamp-malformed",
  "timestamp-not-a-token",
  "timestamp-imprint",
  "timestamp-nonce",
  "timestamp-replayed",
  "timestamp-policy",
  "timestamp-signature",
  "timestamp-certificate",
  "timestamp-untrusted",
  "timestamp-time",
] as const;
export type TimestampFault = (typeof timestampFaults)[number];

/** Why a token is not believed. */
export class TimestampRefused extends Error {
  constructor(readonly fault: TimestampFault) {
    super(fault);
  }
}

export const failToken = (fault: TimestampFault): never => {
  throw new TimestampRefused(fault);
};
