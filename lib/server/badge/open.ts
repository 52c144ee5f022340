import "server-only";
import type { Carried } from "@/lib/badge/claim";
import { type JsonObject, longestBadge, readBadgeJson, stringIn } from "@/lib/badge/json";
import { NoBadge } from "@/lib/badge/outcome";
import { isAssertion } from "@/lib/badge/read-ob2";
import { isCredential, unpacked } from "@/lib/badge/read-ob3";
import { isToken, readBadgeToken } from "@/lib/badge/token";
import { readMarkup } from "./markup";
import { badgesInPng, isPng, type PngText } from "./png";

/** What a file carries, and the text that a picture was baked with. */
export type OpenedBadge = { carried: Carried; baked: PngText | null };

/** A saved link is a few lines long. */
const longestLink = 10_000;

const linkIn = (text: string): string | null => {
  if (text.length > longestLink) return null;
  const [, address] = /^(?:\[[^\]]+\][\s\S]*?^URL=)?(https?:\/\/\S+)\s*$/im.exec(text) ?? [];
  return address && (text === address || text.startsWith("[")) ? address : null;
};

/** A signature written as a JSON object (RFC 7515, 7.2.2), in the compact form. */
const flattened = (document: JsonObject): string | null => {
  const parts = [document.protected, document.payload, document.signature].map(stringIn);
  return parts.every((part) => part !== null) ? parts.join(".") : null;
};

const tokenIn = (token: string): Carried => ({ as: "token", ...readBadgeToken(token) });

const documentIn = (text: string): Carried => {
  const document = readBadgeJson(text);
  const token = flattened(document) ?? stringIn(document.jwt) ?? stringIn(document.credential);
  return token && isToken(token) ? tokenIn(token) : { as: "document", document };
};

/** What a text carries, as it stands in a file or in a picture. */
const carriedIn = (given: string): Carried => {
  const text = given.trim().replace(/^"([^"]+)"$/, "$1");
  if (text.startsWith("{")) return documentIn(text);
  if (isToken(text)) return tokenIn(text);
  const address = linkIn(text);
  if (address) return { as: "link", address };
  throw new NoBadge(text === "" ? "badge-absent" : "badge-unreadable");
};

const isBadge = (carried: Carried): boolean =>
  carried.as !== "document" || isAssertion(carried.document) || isCredential(unpacked(carried.document));

/** Linked data that is no badge stands on many pages beside one: it is passed over, as is what cannot be read. */
const badgeOrNull = (text: string): Carried | null => {
  try {
    const carried = carriedIn(text);
    return isBadge(carried) ? carried : null;
  } catch (error) {
    if (error instanceof NoBadge && ["badge-unreadable", "badge-absent"].includes(error.fault)) return null;
    throw error;
  }
};

const only = (found: readonly Carried[]): Carried => {
  const [carried, ...others] = found;
  if (!carried) throw new NoBadge("badge-absent");
  if (others.length > 0) throw new NoBadge("badge-unreadable");
  return carried;
};

const markedUp = (source: string): Carried => {
  const { texts, addresses } = readMarkup(source);
  const found = texts.flatMap((text) => badgeOrNull(text) ?? []);
  const links = addresses.flatMap((address) => (linkIn(address) ? { as: "link" as const, address } : []));
  return only(found.length > 0 ? found : links);
};

const textOf = (bytes: Uint8Array): string => {
  if (bytes.byteLength > longestBadge * 4) throw new NoBadge("badge-too-large");
  if (Buffer.from(bytes.subarray(0, 8)).toString("latin1") === "bplist00") {
    const [address = ""] = /https?:\/\/[\x21-\x7e]+/.exec(Buffer.from(bytes).toString("latin1")) ?? [];
    return address;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
  } catch {
    throw new NoBadge("badge-unreadable");
  }
};

/**
 * Opens what a person downloads from the page of a badge: a baked picture (PNG, SVG), the assertion as JSON or as a compact
 * signature, the page itself, or a saved link. Throws NoBadge.
 */
export const openBadge = (bytes: Uint8Array): OpenedBadge => {
  if (isPng(bytes)) {
    const baked = badgesInPng(bytes);
    const [first, ...others] = baked;
    if (!first) throw new NoBadge("badge-absent");
    if (others.some(({ text }) => text !== first.text)) throw new NoBadge("badge-unreadable");
    return { carried: carriedIn(first.text), baked: first };
  }
  const text = textOf(bytes);
  return { carried: text.startsWith("<") ? markedUp(text) : carriedIn(text), baked: null };
};
