import type { Replica } from "@/db/testing/replica";
import { replicaWords } from "@/db/testing/replica";

type PortalAnswer = { is: string; text: string };
type PortalRequest = { at: string; method?: "GET" | "POST" | undefined; cookie: string; isPayload?: boolean };

const origin = (): string => process.env.E2E_BASE_URL ?? "";

/** What the portal answers to one request: the status, where it leads, and the words, if any. */
export const ask = async ({ at, method = "GET", cookie, isPayload = false }: PortalRequest): Promise<PortalAnswer> => {
  const address = isPayload ? `${at}${at.includes("?") ? "&" : "?"}_rsc` : at;
  // A live stream would go on for ever.
  const enough = new AbortController();
  const response = await fetch(`${origin()}${address}`, {
    method,
    redirect: "manual",
    signal: enough.signal,
    headers: { cookie, origin: origin(), ...(isPayload ? { RSC: "1" } : {}) },
  });
  const to = response.headers.get("location");
  const is = to ? `${response.status} ${new URL(to, origin()).pathname}` : String(response.status);
  const isWords = /text\/(html|x-component)|json/.test(response.headers.get("content-type") ?? "");
  const text = isWords ? await response.text() : "";
  enough.abort();
  return { is, text };
};

const atOnce = 6;

/** Does the work for each, some at a time, and gathers what it finds. */
export const inTurns = async <T>(things: T[], work: (thing: T) => Promise<string[]>): Promise<string[]> => {
  const found: string[] = [];
  const waiting = [...things];
  const take = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) found.push(...(await work(next)));
  };
  await Promise.all(Array.from({ length: atOnce }, take));
  return found;
};

/** However the digits of an amount are grouped, with or without cents' mark, as long as they stand on their own. */
const amountPattern = (cents: number): RegExp => {
  const between = "(?:[\\s.,\u202f\u00a0]|&nbsp;)?";
  const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, between);
  return new RegExp(`(?<![\\w-])${whole}[.,]?${String(cents % 100).padStart(2, "0")}(?![\\w-])`);
};

/** What the second level asks for, in cents; the rest of it tells the amount as well. */
const needed = 10_000_000;

/** Whether a text holds an amount of the company's revenue, their sum, or what is missing to the level above. */
export const tellsRevenue = ({ amounts: { verified, declared } }: Replica, text: string): boolean => {
  const told = [verified, declared, verified + declared];
  return [...told, ...told.map((cents) => needed - cents)].some((cents) => amountPattern(cents).test(text));
};

/** The words of a company that a text holds, but for those that the request itself named. */
export const toldOf = (twin: Replica, text: string, at: string): string[] =>
  replicaWords(twin).filter((word) => text.includes(word) && !at.includes(word));

/** A page without what differs between any two answers. */
export const plain = (text: string, at: string): string =>
  text
    .replaceAll(at, "")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "")
    .replaceAll(/nonce(="|":"|\\":\\")[\w+/=]+/g, "nonce");
