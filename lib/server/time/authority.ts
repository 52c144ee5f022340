import { bytesWithin } from "@/lib/server/request/body";
import { type Timestamp, verifyToken } from "@/lib/verify/time/timestamp";
import { AuthorityFailed } from "./fault";
import { normaliseToken } from "./normalise";
import { newTimeRequest } from "./request";
import { readTimeResponse } from "./response";

/** Our clock and the authority's agree within a minute (docs/agreement.md, point 12). */
export const toleranceMilliseconds = 60_000;
const largestReply = 100_000;

type TimeTrust = {
  /** DER, the roots that authorities may end at. */
  roots: readonly Uint8Array[];
  timeoutMilliseconds: number;
};

/** A token worth storing: checked before anybody else sees it. */
export type Stamped = { token: Uint8Array; stamp: Timestamp };

const reasonOf = (error: unknown): AuthorityFailed => {
  if (error instanceof AuthorityFailed) return error;
  const name = error instanceof Error ? error.name : "";
  if (name === "TimeoutError" || name === "AbortError") return new AuthorityFailed("authority-silent");
  const cause = error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined) : undefined;
  return new AuthorityFailed("authority-unreachable", cause?.code ?? "");
};

/** A name and password in the address are sent in a header, and kept out of logs. */
const doorOf = (address: string): { url: URL; headers: Record<string, string> } => {
  const url = new URL(address);
  const { username, password } = url;
  url.username = "";
  url.password = "";
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { url, headers: username ? { authorization: `Basic ${Buffer.from(pair).toString("base64")}` } : {} };
};

/** The authority's address without its secrets. */
export const authorityName = (address: string): string => {
  const { url } = doorOf(address);
  return `${url.origin}${url.pathname}`;
};

const attempt = (address: string, question: Uint8Array<ArrayBuffer>, trust: TimeTrust): Promise<Uint8Array> =>
  exchange(address, question, trust).catch((error: unknown) => {
    throw reasonOf(error);
  });

/** Sends one request over HTTP and answers the unparsed response. @throws AuthorityFailed */
export const post = async (
  address: string,
  question: Uint8Array<ArrayBuffer>,
  trust: TimeTrust,
): Promise<Uint8Array> => {
  try {
    return await attempt(address, question, trust);
  } catch (error) {
    // A kept connection may have been closed meanwhile, which only shows when it is used.
    if (error instanceof AuthorityFailed && error.fault === "authority-unreachable")
      return attempt(address, question, trust);
    throw error;
  }
};

const exchange = async (address: string, question: Uint8Array<ArrayBuffer>, trust: TimeTrust): Promise<Uint8Array> => {
  const { url, headers } = doorOf(address);
  const response = await fetch(url, {
    method: "POST",
    headers: { ...headers, "content-type": "application/timestamp-query", accept: "application/timestamp-reply" },
    body: question,
    redirect: "error",
    signal: AbortSignal.timeout(trust.timeoutMilliseconds),
  });
  if (response.status !== 200) throw new AuthorityFailed("authority-status", `HTTP ${response.status}`);
  const type = response.headers.get("content-type") ?? "";
  if (!/^application\/timestamp-(reply|response)\b/i.test(type))
    throw new AuthorityFailed("authority-content-type", type.slice(0, 60) || "none");
  const bytes = await bytesWithin(response, largestReply);
  if (!bytes) throw new AuthorityFailed("authority-garbled", "too long");
  return bytes;
};

/**
 * Asks one authority for the time over a SHA-256, and believes nothing: HTTP, encoding, status, imprint, nonce, policy,
 * signature, purpose, chain and our own clock must all agree before the token is given out (docs/agreement.md, point 12).
 * @throws AuthorityFailed
 */
export const askAuthority = async (address: string, digest: Uint8Array, trust: TimeTrust): Promise<Stamped> => {
  const { der, nonce } = newTimeRequest(digest);
  const reply = await post(address, der, trust);
  const token = await normaliseToken(readTimeResponse(reply), trust.roots);
  const { fault, stamp } = await verifyToken(token, { digest, nonce, roots: trust.roots });
  if (fault) throw new AuthorityFailed(fault);
  const apart = Math.abs(Date.parse(stamp.at) - Date.now());
  if (apart > toleranceMilliseconds)
    throw new AuthorityFailed("timestamp-time", `${Math.round(apart / 1_000)} s apart`);
  return { token, stamp };
};
