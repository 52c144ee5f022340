import { fromBER, Integer, ObjectIdentifier, Sequence } from "asn1js";
import type { AlgorithmIdentifier, PublicKeyInfo } from "pkijs";
import { isDer } from "./der";

/** Accepted hash functions by object identifier; SHA-1 is not accepted. */
export const hashes: Record<string, string> = {
  "2.16.840.1.101.3.4.2.1": "SHA-256",
  "2.16.840.1.101.3.4.2.2": "SHA-384",
  "2.16.840.1.101.3.4.2.3": "SHA-512",
};

const rsa: Record<string, string> = {
  "1.2.840.113549.1.1.11": "SHA-256",
  "1.2.840.113549.1.1.12": "SHA-384",
  "1.2.840.113549.1.1.13": "SHA-512",
};
const ecdsa: Record<string, string> = {
  "1.2.840.10045.4.3.2": "SHA-256",
  "1.2.840.10045.4.3.3": "SHA-384",
  "1.2.840.10045.4.3.4": "SHA-512",
};
/** Tag of INTEGER; the parser also accepts an ENUMERATED. */
const integerTag = 2;
const plainRsa = "1.2.840.113549.1.1.1";
const ecPublicKey = "1.2.840.10045.2.1";

const curves: Record<string, { name: string; size: number }> = {
  "1.2.840.10045.3.1.7": { name: "P-256", size: 32 },
  "1.3.132.0.34": { name: "P-384", size: 48 },
  "1.3.132.0.35": { name: "P-521", size: 66 },
};

const curveOf = (key: PublicKeyInfo) => {
  const { algorithmId, algorithmParams } = key.algorithm;
  if (algorithmId !== ecPublicKey || !(algorithmParams instanceof ObjectIdentifier)) return null;
  return curves[algorithmParams.getValue()] ?? null;
};

/** An ECDSA signature in the form of WebCrypto: r and s side by side, each as long as the curve's field. */
const flatSignature = (der: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null => {
  if (!isDer(der)) return null;
  const { result } = fromBER(der);
  if (!(result instanceof Sequence) || result.valueBlock.value.length !== 2) return null;
  const flat = new Uint8Array(2 * size);
  for (const [i, one] of result.valueBlock.value.entries()) {
    if (!(one instanceof Integer) || one.idBlock.tagNumber !== integerTag) return null;
    const value = one.valueBlock.valueHexView;
    const digits = value[0] === 0 ? value.subarray(1) : value;
    if (digits.length > size) return null;
    flat.set(digits, (i + 1) * size - digits.length);
  }
  return flat;
};

const verifyEcdsa = async (key: PublicKeyInfo, hash: string, signature: Uint8Array, data: Uint8Array<ArrayBuffer>) => {
  const curve = curveOf(key);
  const flat = curve && flatSignature(signature, curve.size);
  if (!curve || !flat) return false;
  const algorithm = { name: "ECDSA", namedCurve: curve.name };
  const opened = await crypto.subtle.importKey("spki", key.toSchema().toBER(false), algorithm, false, ["verify"]);
  return crypto.subtle.verify({ name: "ECDSA", hash }, opened, flat, data);
};

const verifyRsa = async (key: PublicKeyInfo, hash: string, signature: Uint8Array, data: Uint8Array<ArrayBuffer>) => {
  if (key.algorithm.algorithmId !== plainRsa) return false;
  const algorithm = { name: "RSASSA-PKCS1-v1_5", hash };
  const opened = await crypto.subtle.importKey("spki", key.toSchema().toBER(false), algorithm, false, ["verify"]);
  return crypto.subtle.verify("RSASSA-PKCS1-v1_5", opened, Uint8Array.from(signature), data);
};

/**
 * True where the key made this signature over the data: RSA (PKCS #1 v1.5) or ECDSA on P-256, P-384 and P-521, with
 * SHA-2.
 * @param digest the hash's object identifier, for signatures that only say "RSA"
 */
export const isSignedBy = async (
  key: PublicKeyInfo,
  algorithm: AlgorithmIdentifier,
  signature: Uint8Array,
  signed: Uint8Array,
  digest = "",
): Promise<boolean> => {
  const data = Uint8Array.from(signed);
  const id = algorithm.algorithmId;
  try {
    const curveHash = ecdsa[id];
    if (curveHash) return await verifyEcdsa(key, curveHash, signature, data);
    const hash = id === plainRsa ? hashes[digest] : rsa[id];
    return hash ? await verifyRsa(key, hash, signature, data) : false;
  } catch {
    return false;
  }
};
