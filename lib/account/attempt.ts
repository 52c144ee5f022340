const minute = 60_000;

/** Attempts inside this many milliseconds are counted together. */
export const attemptWindow = 15 * minute;
/** How long a lock holds, from the attempt that closed it. */
export const lockTime = 15 * minute;

/** The wrong attempt that locks, by what is attempted: the sixth locks, the fifth does not. */
export const attemptLimits = {
  /** Wrong passwords of one account from one address: nobody can lock another out from elsewhere. */
  "sign-in": 6,
  /** Wrong passwords from one address, whatever the account. */
  address: 100,
  /** Wrong second-factor codes of one account from one address. */
  code: 6,
  /** Wrong codes of one account from anywhere: six digits must not fall to many addresses. */
  "code-anywhere": 30,
  /** Letters asked for by one address, or to one account. */
  letter: 6,
  /** Fetches of one calendar: they ask some times a day. */
  calendar: 60,
  /** Calendar links from one address that lead nowhere. */
  "calendar-missed": 60,
  /** Fingerprints of sealed files asked about from one address. */
  "seal-known": 120,
  /** Files sent from one address to be verified, by browsers without JavaScript. */
  "seal-sent": 30,
} as const;

export type AttemptKind = keyof typeof attemptLimits;

/** What is counted together: `kind:subject`, where the subject may be an account, an address or both. */
export type AttemptKey = { kind: AttemptKind; subject: string };

/** Whole minutes left until an instant, at least 1: what the refusal `rate-limited` tells. */
export const minutesUntil = (until: Date, at: Date): number =>
  Math.max(1, Math.ceil((until.getTime() - at.getTime()) / minute));
