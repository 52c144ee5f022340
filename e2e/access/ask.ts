import type { Replica } from "@/db/testing/replica";
import { replicaWords } from "@/db/testing/replica";

type PortalAnswer = { is: string; text: string };
type PortalRequest = { at: string; method?: "GET" | "POST" | undefined; cookie: string; isPayload?: boolean };

const origin = (): string => process.env.E2E_BASE_URL ?? "";

/** How the framework says in a payload, whose status is 200, that there is no such page. */
const lost = '"digest":"NEXT_HTTP_ERROR_FALLBACK;404"';

/** The portal's answer to one request: status, redirect target, and text if any. */
export const ask = async ({ at, method = "GET", cookie, isPayload = false }: PortalRequest): Promise<PortalAnswer> => {
  const address = isPayload ? `${at}${at.includes("?") ? "&" : "?"}_rsc` : at;
  // A live stream would never end.
  const enough = new AbortController();
  const response = await fetch(`${origin()}${address}`, {
    method,
    redirect: "manual",
    signal: enough.signal,
    // Packed and unpacked on one machine, thousands of answers would only take time.
    headers: { cookie, origin: origin(), "accept-encoding": "identity", ...(isPayload ? { RSC: "1" } : {}) },
  });
  const to = response.headers.get("location");
  const isWords = /text\/(html|x-component)|json/.test(response.headers.get("content-type") ?? "");
  const text = isWords ? await response.text() : "";
  const status = isPayload && text.includes(lost) ? "404" : String(response.status);
  const is = to ? `${status} ${new URL(to, origin()).pathname}` : status;
  enough.abort();
  return { is, text };
};

const atOnce = 4;

/** Runs the work for each item, a few at a time, and collects what it finds. */
export const inTurns = async <T>(things: T[], work: (thing: T) => Promise<string[]>): Promise<string[]> => {
  const found: string[] = [];
  const waiting = [...things];
  const take = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) found.push(...(await work(next)));
  };
  await Promise.all(Array.from({ length: atOnce }, take));
  return found;
};

/** Matches an amount however its digits are grouped, with or without cents, but not as part of a longer number. */
const amountPattern = (cents: number): RegExp => {
  const between = "(?:[\\s.,\u202f\u00a0]|&nbsp;)?";
  const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, between);
  return new RegExp(`(?<![\\w-])${whole}[.,]?${String(cents % 100).padStart(2, "0")}(?![\\w-])`);
};

/** What Advanced Partner requires, in cents; what is missing to it reveals the amount as well. */
const needed = 10_000_000;

/** Whether a text contains an amount of the company's revenue, the total, or what is missing to the next tier. */
export const tellsRevenue = ({ amounts: { verified, declared } }: Replica, text: string): boolean => {
  const told = [verified, declared, verified + declared];
  return [...told, ...told.map((cents) => needed - cents)].some((cents) => amountPattern(cents).test(text));
};

/** The company's own words that a text contains, except those in the request itself. */
export const toldOf = (twin: Replica, text: string, at: string): string[] =>
  replicaWords(twin).filter((word) => text.includes(word) && !at.includes(word));

const wordsIn = (text: string): string[] => [...new Set(text.match(/[\p{L}\p{N}€]{4,}/gu))].sort();

/** What the page hands to its own script, in one piece: where it is cut depends on what was ready first. */
const handedOver = (html: string): string =>
  [...html.matchAll(/self\.__next_f\.push\((\[1,".*?"\])\)<\/script>/gs)]
    .map(([, pushed = "[]"]) => String((JSON.parse(pushed) as unknown[])[1]))
    .join("");

/**
 * Every word of a page, shown or handed to its script, without the parts that differ between any two answers: the address,
 * ids, and in which order the server had its pieces ready.
 */
export const plain = (text: string, at: string): string => {
  const same = (part: string): string => part.replaceAll(at, "").replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "");
  const shown = text
    .replaceAll(/<script[^>]*>.*?<\/script>/gs, " ")
    .replaceAll(/<template.*?<\/template>|<!--.*?-->|nonce="[^"]*"/gs, " ");
  const nonce = /nonce="([^"]+)"/.exec(text)?.[1] ?? " ";
  return JSON.stringify([wordsIn(same(shown)), wordsIn(same(handedOver(text)).replaceAll(nonce, ""))]);
};
