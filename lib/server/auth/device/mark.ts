import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/**
 * What a browser is known by: its own random id, and a mark for each account that was signed in to from it. A mark is a
 * keyed hash, so the browser can neither make one nor read from it whose it is. It opens nothing: it only keeps the owner
 * out of the limits that strangers run into (docs/decisions/039-strangers-are-counted-apart.md).
 */
type Step = "password" | "factor";
export type Marked = {
  step: Step;
  accountId: string;
  /** What the mark ends with: the password's hash, or since when the account has a second factor. */
  until: string;
};

const mostMarks = 12;
const shape = /^[\w-]{22}(\.[\w-]{22}){1,13}$/;

const keyed = (text: string): string => {
  const key = Buffer.from(hkdfSync("sha256", env().AUTH_SECRET, "partner-connect-portal", "device", 32));
  return createHmac("sha256", key).update(text).digest().subarray(0, 16).toString("base64url");
};

const markOf = (id: string, { step, accountId, until }: Marked): string =>
  keyed(`mark|${id}|${step}|${accountId}|${until}`);

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

const read = (cookie: string | undefined): { id: string; marks: string[] } | null => {
  if (!cookie || !shape.test(cookie)) return null;
  const [id = "", proof = "", ...marks] = cookie.split(".");
  return isSame(proof, keyed(`id|${id}`)) ? { id, marks } : null;
};

/** The browser's id, where the portal gave it. */
export const deviceId = (cookie: string | undefined): string | null => read(cookie)?.id ?? null;

/** The browser's id, where one of these marks is in its cookie; null for an unknown browser. */
export const markedDevice = (cookie: string | undefined, wanted: readonly Marked[]): string | null => {
  const known = read(cookie);
  if (!known) return null;
  const marks = wanted.map((one) => markOf(known.id, one));
  return marks.some((mark) => known.marks.some((held) => isSame(held, mark))) ? known.id : null;
};

/** The cookie with one mark more, the latest first; the oldest go. */
export const markDevice = (cookie: string | undefined, marked: Marked): string => {
  const { id, marks } = read(cookie) ?? { id: randomBytes(16).toString("base64url"), marks: [] };
  const mark = markOf(id, marked);
  const kept = marks.filter((held) => held !== mark).slice(0, mostMarks - 1);
  return [id, keyed(`id|${id}`), mark, ...kept].join(".");
};
