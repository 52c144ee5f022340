import { networkOf } from "@/lib/account/network";
import { sha256 } from "@/lib/digest/sha256";

const minute = 60_000;
const day = 24 * 60 * minute;

/** Attempts inside this many milliseconds are counted together. */
export const attemptWindow = 15 * minute;
/** Duration of a lock, from the attempt that caused it. */
export const lockTime = 15 * minute;
/** Locks that began inside this many milliseconds make the next one longer, where locks grow. */
export const lockMemory = day;

/** Number of the wrong attempt that locks, by kind: the sixth locks, the fifth does not. */
export const attemptLimits = {
  /** Wrong passwords for one account by one client; per client, so that nobody can lock another person out. */
  "sign-in": 6,
  /** Wrong passwords for one account by all clients that it does not know: guessing from many networks is no faster. */
  "sign-in-unknown": 30,
  /** Wrong passwords from one network, whatever the account. */
  network: 100,
  /** Wrong second-factor codes of one account by one client. */
  code: 6,
  /** Wrong six-digit codes for one account by all clients that it does not know: in a year of trying, 4 % find one. */
  "code-unknown": 10,
  /** Applications begun by one client, which may be a whole office or a fair; letters are limited by mailbox. */
  application: 60,
  /** What one client answers by links of people who were declared; everybody in a company may open theirs on one day. */
  person: 60,
  /** Addresses that one account asks about, whether their people count elsewhere; who types people is slower. */
  elsewhere: 30,
  /** Letters asked for by one client to choose a new password, whatever the account; limited by mailbox too. */
  reset: 60,
  /** Fetches of one calendar; calendar programs fetch a few times a day. */
  calendar: 60,
  /** Fetches of unknown calendar links from one network. */
  "calendar-missed": 60,
  /** Fingerprints of sealed files asked about from one network. */
  "seal-known": 120,
  /** Files sent from one network to be verified, by browsers without JavaScript. */
  "seal-sent": 30,
} as const;

export type AttemptKind = keyof typeof attemptLimits;
type UnknownKind = "sign-in-unknown" | "code-unknown";

declare const counted: unique symbol;
/** What attempts are counted under. Only this file makes one, so that no address is counted by its spelling. */
export type AttemptKey = { readonly kind: AttemptKind; readonly subject: string; readonly [counted]: true };

const keyOf = (kind: AttemptKind, subject: string): AttemptKey => ({ kind, subject }) as AttemptKey;

/** Who asks: a browser that the portal knows by its cookie, or else the network that it asks from. */
export type Client = {
  ip: string;
  /** The browser's own id, where it is known to this account, or to the portal where no account is concerned. */
  device: string | null;
  /** The account was signed in to from this browser or this network before. */
  isKnown: boolean;
};

const subjectOf = ({ device, ip }: Client): string => (device ? `device:${device}` : networkOf(ip));

/** A key by network; none where the network is not known, as in jobs. */
export const networkKeys = (
  kind: Extract<AttemptKind, "network" | "calendar-missed" | "seal-known" | "seal-sent">,
  ip: string,
): AttemptKey[] => {
  const network = networkOf(ip);
  return network ? [keyOf(kind, network)] : [];
};

/** A key by client, whichever account is concerned. */
export const clientKeys = (
  kind: Extract<AttemptKind, "application" | "reset" | "person">,
  client: Client,
): AttemptKey[] => {
  const subject = subjectOf(client);
  return subject ? [keyOf(kind, subject)] : [];
};

/** A key by account, from wherever it asks. */
export const accountKeys = (kind: Extract<AttemptKind, "elsewhere">, accountId: string): AttemptKey[] => [
  keyOf(kind, accountId),
];

export const calendarKeys = (feedId: string): AttemptKey[] => [keyOf("calendar", feedId)];

/** `own` is forgiven by a right answer; `shared` counts others as well, so that one attempt is taken back. */
export type AttemptKeys = { own: AttemptKey[]; shared: AttemptKey[] };

/** Passwords for an e-mail address. A known browser is not counted with its network, nor with strangers. */
export const signInKeys = (email: string, client: Client): AttemptKeys => {
  const account = sha256(email);
  return {
    own: [keyOf("sign-in", `${account}|${subjectOf(client)}`)],
    shared: [
      ...(client.isKnown ? [] : [keyOf("sign-in-unknown", account)]),
      ...(client.device ? [] : networkKeys("network", client.ip)),
    ],
  };
};

/** Second factors of an account. Only six digits can be guessed: recovery codes and passkeys are counted by client alone. */
export const codeKeys = (accountId: string, client: Client, isSixDigits: boolean): AttemptKeys => ({
  own: [keyOf("code", `${accountId}|${subjectOf(client)}`)],
  shared: isSixDigits && !client.isKnown ? [keyOf("code-unknown", accountId)] : [],
});

/** First codes of an authenticator that is being set up. */
export const enrolKeys = (accountId: string, ip: string): AttemptKey[] => [
  keyOf("code", `enrol|${accountId}|${networkOf(ip)}`),
];

/** True where strangers are counted together for one account: the refusal then says how its owner gets in. */
export const isOfStrangers = (kind: AttemptKind): kind is UnknownKind =>
  kind === "sign-in-unknown" || kind === "code-unknown";

/** How long a lock holds, by the locks of the last day: strangers wait twice as long each time, up to a day. */
export const lockTimeAfter = (kind: AttemptKind, earlierLocks: number): number =>
  isOfStrangers(kind) ? Math.min(lockTime * 2 ** earlierLocks, day) : lockTime;

/** Whole minutes left until an instant, at least 1: a parameter of the refusal `rate-limited`. */
export const minutesUntil = (until: Date, at: Date): number =>
  Math.max(1, Math.ceil((until.getTime() - at.getTime()) / minute));
