import { type StepUpStatement, stepUpChallenge } from "@/lib/agreement/signing/step-up";
import { fromBase64Url, fromHex } from "@/lib/digest/base64url";
import { parseJson } from "@/lib/digest/parse-json";
import { sha256 } from "@/lib/digest/sha256";
import { readPublicKey } from "@/lib/verify/passkey/public-key";

/** A passkey assertion as the evidence keeps it; bytes are base64url without padding. */
export type PasskeyAssertion = {
  statement: StepUpStatement;
  /** The site's name and the page's origin, as the browser confirmed them. */
  rpId: string;
  origin: string;
  /** SubjectPublicKeyInfo, DER. */
  publicKey: string;
  clientDataJson: string;
  authenticatorData: string;
  signature: string;
};

/** Faults of an assertion; the first three are about what was signed, the others about who signed. */
export const passkeyFaults = [
  "passkey-other-document",
  "passkey-other-statement",
  "passkey-other-site",
  "passkey-unattended",
  "passkey-key-unusable",
  "passkey-signature",
] as const;
export type PasskeyFault = (typeof passkeyFaults)[number];

const userPresent = 0x01;
const userVerified = 0x04;
/** SHA-256 of the site's name, flags, counter (WebAuthn, section 6.1). */
const shortestAuthenticatorData = 37;

type ClientData = { type?: unknown; challenge?: unknown; origin?: unknown; crossOrigin?: unknown };

const clientDataOf = (bytes: Uint8Array | null): ClientData => {
  try {
    const said = parseJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes ?? new Uint8Array()));
    return typeof said === "object" && said !== null ? said : {};
  } catch {
    return {};
  }
};

const isSameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, place) => byte === b[place]);

/** True for a page of the site or of a subdomain, over TLS; localhost needs no TLS. */
const isOfSite = (origin: string, rpId: string): boolean => {
  const read = /^(https?):\/\/([^/:@]+)(:\d+)?$/.exec(origin);
  const [, scheme, host = ""] = read ?? [];
  if (host !== rpId && !host.endsWith(`.${rpId}`)) return false;
  return scheme === "https" || rpId === "localhost";
};

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
};

const siteFault = (assertion: PasskeyAssertion, said: ClientData, data: Uint8Array): boolean =>
  said.origin !== assertion.origin ||
  said.crossOrigin === true ||
  !isOfSite(assertion.origin, assertion.rpId) ||
  !isSameBytes(data.subarray(0, 32), fromHex(sha256(assertion.rpId)));

const isAttended = (said: ClientData, data: Uint8Array): boolean => {
  const flags = data.length >= shortestAuthenticatorData ? (data[32] ?? 0) : 0;
  return said.type === "webauthn.get" && (flags & userPresent) !== 0 && (flags & userVerified) !== 0;
};

const signatureFault = async (assertion: PasskeyAssertion, data: Uint8Array, client: Uint8Array) => {
  const key = await readPublicKey(fromBase64Url(assertion.publicKey));
  if (!key) return "passkey-key-unusable" as const;
  const signature = fromBase64Url(assertion.signature);
  const isGood = signature && (await key.verify(signature, joined(data, fromHex(sha256(client)))));
  return isGood ? null : ("passkey-signature" as const);
};

/**
 * Faults that show that the holder of this public key, present and verified by their authenticator, did not sign
 * exactly this statement over this digest (WebAuthn, section 7.2); empty where they did. Needs only WebCrypto.
 * @param documentSha256 64 hexadecimal digits: what must have been signed
 */
export const findPasskeyFaults = async (
  assertion: PasskeyAssertion,
  documentSha256: string,
): Promise<PasskeyFault[]> => {
  const client = fromBase64Url(assertion.clientDataJson) ?? new Uint8Array();
  const data = fromBase64Url(assertion.authenticatorData) ?? new Uint8Array();
  const said = clientDataOf(client);
  const found: (PasskeyFault | null)[] = [
    assertion.statement.documentSha256 === documentSha256 ? null : "passkey-other-document",
    said.challenge === stepUpChallenge(assertion.statement) ? null : "passkey-other-statement",
    siteFault(assertion, said, data) ? "passkey-other-site" : null,
    isAttended(said, data) ? null : "passkey-unattended",
    await signatureFault(assertion, data, client),
  ];
  return found.filter((fault) => fault !== null);
};
