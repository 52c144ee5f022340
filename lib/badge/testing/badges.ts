import { crc32, deflateSync } from "node:zlib";
import { issuerAddress, type TestKeys } from "@/lib/badge/testing/keys";
import type { TrustedIssuer } from "@/lib/badge/trust";
import { sha256 } from "@/lib/digest/sha256";

export const badgeClass = "https://badges.example.org/classes/vcp-dcv";
export const recipientAddress = "ana@partner.example";

const salted = `sha256$${sha256(`${recipientAddress}salt`)}`;

/** An assertion of version 2.0 as an issuer makes it. */
export const assertion = (over: Record<string, unknown> = {}) => ({
  "@context": "https://w3id.org/openbadges/v2",
  type: "Assertion",
  id: "https://badges.example.org/assertions/1",
  recipient: { type: "email", hashed: true, salt: "salt", identity: salted },
  badge: {
    ...{ type: "BadgeClass", id: badgeClass, name: "VCP-DCV 2020" },
    issuer: { type: "Issuer", id: issuerAddress, name: "Example Certification" },
  },
  issuedOn: "2019-02-02T09:30:00Z",
  expires: "2031-02-02T00:00:00Z",
  verification: { type: "SignedBadge", creator: `${issuerAddress}#rsa` },
  ...over,
});

/** A credential of version 3.0 as an issuer makes it. */
export const achievementCredential = (over: Record<string, unknown> = {}) => ({
  "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
  id: "urn:uuid:2c1f3c4e-8f3a-4a1e-9a55-6a1a2b3c4d5e",
  type: ["VerifiableCredential", "OpenBadgeCredential"],
  name: "VCP-DCV 2020",
  issuer: { id: issuerAddress, type: ["Profile"], name: "Example Certification" },
  validFrom: "2019-02-02T09:30:00Z",
  validUntil: "2031-02-02T00:00:00Z",
  credentialSubject: {
    type: ["AchievementSubject"],
    identifier: [
      { type: "IdentityObject", hashed: true, identityHash: salted, identityType: "emailAddress", salt: "salt" },
    ],
    achievement: {
      ...{ id: badgeClass, type: ["Achievement"], name: "VCP-DCV 2020", description: "Passed the exam." },
      criteria: { narrative: "The exam." },
    },
  },
  ...over,
});

/** The issuer as staff entered it. */
export const trustedIssuer = (keys: TestKeys, over: Partial<TrustedIssuer> = {}): TrustedIssuer => ({
  id: "7b0d9f0e-5a51-4a57-8ab6-0f6f1f6d8c11",
  name: "Example Certification",
  rowVersion: 1,
  identifiers: [issuerAddress],
  origins: ["https://badges.example.org"],
  keys: Object.values(keys).map(({ trusted }) => trusted),
  classes: [{ id: badgeClass, type: "VCP", track: "DCV", version: "" }],
  ...over,
});

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

type Baking = { keyword?: string; type?: "tEXt" | "iTXt" | "zTXt"; isPacked?: boolean; isLast?: boolean };

/** A small picture with a text baked in, by another hand than the portal's. */
export const bakedPng = (
  text: string | Buffer,
  { keyword = "openbadges", type = "iTXt", isPacked, isLast }: Baking = {},
) => {
  const raw = Buffer.from(text);
  const packed = isPacked || type === "zTXt" ? deflateSync(raw) : raw;
  const middle = { tEXt: "", zTXt: "\0", iTXt: `${isPacked ? "\x01" : "\0"}\0\0\0` }[type];
  const baked = chunk(type, Buffer.concat([Buffer.from(`${keyword}\0${middle}`, "latin1"), packed]));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(16, 0);
  head.writeUInt32BE(16, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const pixels = chunk("IDAT", deflateSync(Buffer.alloc(16 * (1 + 16 * 3), 0)));
  const parts = [chunk("IHDR", head), ...(isLast ? [pixels, baked] : [baked, pixels]), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...parts]);
};

/** A drawing with a badge inside, as version 2.0 or 3.0 bakes it. */
export const bakedSvg = (text: string, version: "2.0" | "3.0" = "2.0"): string => {
  const [space, name] =
    version === "2.0" ? ["http://openbadges.org", "assertion"] : ["https://purl.imsglobal.org/ob/v3p0", "credential"];
  const inside = text.startsWith("{") ? `><![CDATA[${text}]]></openbadges:${name}>` : ` verify="${text}"/>`;
  return `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="${space}"><openbadges:${name}${inside}<circle r="8"/></svg>`;
};
