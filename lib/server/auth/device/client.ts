import type { Traces } from "@/db/queries/account/sign-in";
import type { Client } from "@/lib/account/attempt";
import { networkOf } from "@/lib/account/network";
import type { RequestOrigin } from "@/lib/actor";
import { deviceId, type Marked, markedDevice } from "@/lib/server/auth/device/mark";

export const passwordMark = (account: Pick<Traces, "id" | "passwordHash">): Marked => ({
  ...{ step: "password", accountId: account.id, until: account.passwordHash ?? "" },
});

export const factorMark = (account: Pick<Traces, "id" | "factorSince">): Marked => ({
  ...{ step: "factor", accountId: account.id, until: account.factorSince?.toISOString() ?? "" },
});

const isKnownNetwork = (account: Traces, ip: string): boolean => {
  const network = networkOf(ip);
  return network !== "" && account.addresses.some((address) => networkOf(address) === network);
};

const clientBy = (account: Traces | null, origin: RequestOrigin | undefined, marks: readonly Marked[]): Client => {
  const ip = origin?.ip ?? "";
  const device = markedDevice(origin?.device, marks);
  return { ip, device, isKnown: device !== null || (account !== null && isKnownNetwork(account, ip)) };
};

/** Who gives a password for an account: whoever gave the second factor here before is known as well. */
export const passwordClient = (account: Traces | null, origin: RequestOrigin | undefined): Client =>
  clientBy(account, origin, account ? [passwordMark(account), factorMark(account)] : []);

/** Who gives a second factor: knowing the password, or having set a new one by a letter, makes nobody known. */
export const factorClient = (account: Traces, origin: RequestOrigin | undefined): Client =>
  clientBy(account, origin, [factorMark(account)]);

/** Whether the account was wholly signed in to from this browser; a known network is shared with others. */
export const isOwnBrowser = (account: Traces | null, origin: RequestOrigin): boolean => {
  if (!account) return false;
  const mark = account.factorSince ? factorMark(account) : passwordMark(account);
  return markedDevice(origin.device, [mark]) !== null;
};

/** A visitor of whom no account is known: a browser that the portal gave an id, or else a network. */
export const visitingClient = (origin: RequestOrigin | undefined): Client => ({
  ...{ ip: origin?.ip ?? "", device: deviceId(origin?.device), isKnown: false },
});
