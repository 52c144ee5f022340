const minute = 60_000;

/** Attempts inside this many milliseconds are counted together. */
export const attemptWindow = 15 * minute;
/** Duration of a lock, from the attempt that caused it. */
export const lockTime = 15 * minute;

/** Number of the wrong attempt that locks, by kind: the sixth locks, the fifth does not. */
export const attemptLimits = {
  /** Wrong passwords for one account from one address; per address, so that nobody can lock another person out. */
  "sign-in": 6,
  /** Wrong passwords from one address, whatever the account. */
  address: 100,
  /** Wrong second-factor codes of one account from one address. */
  code: 6,
  /** Wrong codes for one account from all addresses, so that six digits cannot be guessed from many of them. */
  "code-anywhere": 30,
  /** Letters asked for by one address, or to one account. */
  letter: 6,
  /** Fetches of one calendar; calendar programs fetch a few times a day. */
  calendar: 60,
  /** Fetches of unknown calendar links from one address. */
  "calendar-missed": 60,
  /** Fingerprints of sealed files asked about from one address. */
  "seal-known": 120,
  /** Files sent from one address to be verified, by browsers without JavaScript. */
  "seal-sent": 30,
} as const;

export type AttemptKind = keyof typeof attemptLimits;

/** Key under which attempts are counted: `kind:subject`; the subject is an account, an address or both. */
export type AttemptKey = { kind: AttemptKind; subject: string };

/** Whole minutes left until an instant, at least 1: a parameter of the refusal `rate-limited`. */
export const minutesUntil = (until: Date, at: Date): number =>
  Math.max(1, Math.ceil((until.getTime() - at.getTime()) / minute));
