import { NoBadge } from "@/lib/badge/outcome";
import { parseJson, RepeatedKey } from "@/lib/digest/parse-json";

export type JsonObject = { readonly [key: string]: unknown };

/** The longest text of a badge, in characters, and how deep it may be nested. Source: assumption; real ones have 20,000 and 8. */
export const longestBadge = 1_000_000;
const deepest = 24;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const objectIn = (value: unknown): JsonObject | null => (isObject(value) ? value : null);

/** A value as a list: a single one is a list of one, nothing is an empty one. */
export const listIn = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The objects of a list, or a single one. */
export const objectsIn = (value: unknown): JsonObject[] =>
  listIn(value)
    .map(objectIn)
    .filter((one): one is JsonObject => one !== null);

export const stringIn = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/**
 * Counted before anything is built from the text; brackets inside of strings do not count. A string without an end reaches to
 * the end of the text, so that no text is looked through twice.
 */
const depthOf = (text: string): number => {
  let [depth, most] = [0, 0];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[{]|[\]}]/gs)) {
    if (token === "{" || token === "[") depth += 1;
    if (token === "}" || token === "]") depth -= 1;
    most = Math.max(most, depth);
  }
  return most;
};

/** Reads the JSON object of a badge. Throws NoBadge: badge-too-large, badge-too-deep, badge-key-repeated, badge-unreadable. */
export const readBadgeJson = (text: string): JsonObject => {
  if (text.length > longestBadge) throw new NoBadge("badge-too-large");
  if (depthOf(text) > deepest) throw new NoBadge("badge-too-deep");
  try {
    const value = parseJson(text);
    if (isObject(value)) return value;
  } catch (error) {
    if (error instanceof RepeatedKey) throw new NoBadge("badge-key-repeated");
  }
  throw new NoBadge("badge-unreadable");
};
