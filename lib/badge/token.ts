import { type JsonObject, longestBadge, readBadgeJson } from "@/lib/badge/json";
import { NoBadge } from "@/lib/badge/outcome";
import { fromBase64Url } from "@/lib/digest/base64url";

/** Signatures that only the holder of a private key can make. What anybody could make, "none" and HS256 among it, is refused. */
export const badgeAlgorithms = ["RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA", "Ed25519"] as const;

export type BadgeToken = { token: string; header: JsonObject; payload: JsonObject };

const compact = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;

/** Whether a text is a compact signature (RFC 7515): three parts of base64url. */
export const isToken = (text: string): boolean => compact.test(text);

const partIn = (part: string | undefined): JsonObject => {
  const bytes = fromBase64Url(part ?? "");
  if (!bytes) throw new NoBadge("badge-unreadable");
  return readBadgeJson(new TextDecoder().decode(bytes));
};

/** What a compact signature says of itself; nothing of it is proven yet. Throws NoBadge. */
export const readBadgeToken = (token: string): BadgeToken => {
  if (token.length > longestBadge) throw new NoBadge("badge-too-large");
  const [head, body] = token.split(".");
  const header = partIn(head);
  if (!(badgeAlgorithms as readonly unknown[]).includes(header.alg) || "crit" in header || header.b64 === false)
    throw new NoBadge("badge-algorithm");
  return { token, header, payload: partIn(body) };
};
