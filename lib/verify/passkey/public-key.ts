type Bytes = Uint8Array<ArrayBuffer>;
type PublicKey = { verify: (signature: Bytes, signed: Bytes) => Promise<boolean> };

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Reads one INTEGER of a DER signature as exactly 32 bytes; null where it is not one. */
const integerAt = (der: Bytes, at: number): { value: Bytes; next: number } | null => {
  const length = der[at + 1] ?? 0;
  const next = at + 2 + length;
  if (der[at] !== 0x02 || length === 0 || next > der.length) return null;
  const digits = der.subarray(at + 2, next);
  const plain = digits.subarray(digits.length > 32 ? digits.length - 32 : 0);
  if (digits.length > 33 || (digits.length === 33 && digits[0] !== 0)) return null;
  const value = new Uint8Array(32);
  value.set(plain, 32 - plain.length);
  return { value, next };
};

/** Converts an ECDSA signature from DER (WebAuthn, section 6.5.5) to the two plain numbers that WebCrypto reads. */
const plainSignature = (der: Bytes): Bytes | null => {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return null;
  const r = integerAt(der, 2);
  const s = r && integerAt(der, r.next);
  if (!s || s.next !== der.length) return null;
  const plain = new Uint8Array(64);
  plain.set(r.value);
  plain.set(s.value, 32);
  return plain;
};

type Kind = {
  /** The beginning of the DER of such a key. */
  begins: RegExp;
  importAs: AlgorithmIdentifier | RsaHashedImportParams | EcKeyImportParams;
  verifyAs: AlgorithmIdentifier | EcdsaParams;
  plain: (signature: Bytes) => Bytes | null;
};

const kinds: readonly Kind[] = [
  {
    begins: /^3059301306072a8648ce3d020106082a8648ce3d030107034200/,
    importAs: { name: "ECDSA", namedCurve: "P-256" },
    verifyAs: { name: "ECDSA", hash: "SHA-256" },
    plain: plainSignature,
  },
  {
    begins: /^30(82....|81..)300d06092a864886f70d0101010500/,
    importAs: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
    verifyAs: { name: "RSASSA-PKCS1-v1_5" },
    plain: (signature) => signature,
  },
  {
    begins: /^302a300506032b6570032100/,
    importAs: { name: "Ed25519" },
    verifyAs: { name: "Ed25519" },
    plain: (signature) => signature,
  },
];

/** Reads an ES256, RS256 or EdDSA key; null where it is none, or this platform does not support it. */
export const readPublicKey = async (der: Bytes | null): Promise<PublicKey | null> => {
  const kind = der ? kinds.find(({ begins }) => begins.test(hexOf(der.subarray(0, 64)))) : undefined;
  if (!der || !kind) return null;
  try {
    const key = await crypto.subtle.importKey("spki", der, kind.importAs, false, ["verify"]);
    return {
      verify: async (signature, signed) => {
        const plain = kind.plain(signature);
        return plain !== null && crypto.subtle.verify(kind.verifyAs, key, plain, signed);
      },
    };
  } catch {
    return null;
  }
};
