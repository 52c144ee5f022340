import type { Day } from "@/lib/date/day";

/** A public key as JSON Web Key (RFC 7517), only what makes it up. */
export type PublicJwk = Readonly<{ kty: string; crv?: string; x?: string; y?: string; n?: string; e?: string }>;

/** A key that staff entered: how badges name it (empty where they do not), and from which day its badges count no more. */
export type TrustedKey = { thumbprint: string; name: string; jwk: PublicJwk; retiredOn: Day | null };

/** Which certification of the programme one of the issuer's badges stands for. */
export type TrustedClass = { id: string; type: string; track: string | null; version: string };

export const badgeDocumentKinds = ["revocations", "status-list", "assertions"] as const;
export type BadgeDocumentKind = (typeof badgeDocumentKinds)[number];

/** A file that the issuer gave: who was revoked, or copies of what it hosts. */
export type TrustedDocument = { kind: BadgeDocumentKind; address: string; asOf: Day; content: string };

/** An issuer as a badge is verified against it. */
export type TrustedIssuer = {
  id: string;
  name: string;
  rowVersion: number;
  /** Profile addresses and DIDs. */
  identifiers: readonly string[];
  /** Where it hosts: "https://badges.example.org". */
  origins: readonly string[];
  keys: readonly TrustedKey[];
  classes: readonly TrustedClass[];
};

/** Two addresses of one thing: without a slash at the end, and with the host in lower case. */
export const sameIdentifier = (text: string): string => {
  const bare = text.trim().replace(/\/+$/, "");
  const web = /^(https?:\/\/[^/?#]+)(.*)$/i.exec(bare);
  return web ? `${web[1]?.toLowerCase()}${web[2]}` : bare;
};

const has = (known: readonly string[], text: string): boolean =>
  known.some((one) => sameIdentifier(one) === sameIdentifier(text));

type Named = { issuer: { id: string | null }; badge: { id: string | null }; id: string | null };

/** The origin of an address; null for what is no address of the web. */
export const originOf = (address: string): string | null =>
  /^https?:\/\/[^/?#]+/i.exec(address.trim())?.[0].toLowerCase() ?? null;

/**
 * The issuer that a badge names: by its own identifier; where the badge names none, by its class or by where it is hosted.
 * Two issuers never hold the same identifier.
 */
export const issuerNamed = <I extends Pick<TrustedIssuer, "identifiers" | "classes" | "origins">>(
  issuers: readonly I[],
  { issuer, badge, id }: Named,
): I | null => {
  const named = issuer.id;
  if (named) return issuers.find((one) => has(one.identifiers, named)) ?? null;
  const byClass = badge.id
    ? issuers.find((one) =>
        has(
          one.classes.map((known) => known.id),
          badge.id ?? "",
        ),
      )
    : undefined;
  const origin = id && originOf(id);
  return byClass ?? (origin ? issuers.find((one) => one.origins.includes(origin)) : undefined) ?? null;
};

/** What one of the issuer's badges stands for; null where staff named nothing. */
export const classNamed = ({ classes }: Pick<TrustedIssuer, "classes">, badgeId: string | null): TrustedClass | null =>
  (badgeId && classes.find(({ id }) => sameIdentifier(id) === sameIdentifier(badgeId))) || null;
