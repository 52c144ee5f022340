/** Every fault of an RFC 3161 token; messages `seal.faults.<code>`. */
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

/** Thrown where a token is not valid, with its first fault. */
export class TimestampRefused extends Error {
  constructor(readonly fault: TimestampFault) {
    super(fault);
  }
}

export const failToken = (fault: TimestampFault): never => {
  throw new TimestampRefused(fault);
};
