import { ObjectIdentifier, OctetString, Sequence } from "asn1js";
import type { SignerInfo } from "pkijs";
import { sha256Bytes } from "@/lib/verify/digest";
import type { FaultCode } from "@/lib/verify/verdict";
import { isAuthority, readKeyUsage, sameBytes, toDer } from "./chain";
import { type Cms, oid, signedAttribute } from "./cms";
import { isSignedBy } from "./signature";

/** Bits of the key usage: digital signature, and commitment to content (RFC 5280, 4.2.1.3). */
const signs = 0x80 | 0x40;

const isOctets = (value: unknown, expected: Uint8Array): boolean =>
  value instanceof OctetString && sameBytes(value.valueBlock.valueHexView, expected);

const isAboutData = (signer: SignerInfo): boolean => {
  const type = signedAttribute(signer, oid.contentType);
  return type instanceof ObjectIdentifier && type.getValue() === oid.data;
};

const namesCertificate = async ({ signer, certificate }: Cms): Promise<boolean> => {
  let value = signedAttribute(signer, oid.signingCertificateV2);
  for (let depth = 0; depth < 3; depth++) value = value instanceof Sequence ? value.valueBlock.value[0] : null;
  return isOctets(value, await sha256Bytes(toDer(certificate)));
};

const isRight = ({ signer, certificate }: Cms): Promise<boolean> =>
  isSignedBy(
    certificate.subjectPublicKeyInfo,
    signer.signatureAlgorithm,
    signer.signature.valueBlock.valueHexView,
    new Uint8Array(signer.signedAttrs?.encodedValue ?? new ArrayBuffer(0)),
  );

const isForSeals = ({ certificate }: Cms): boolean =>
  ((readKeyUsage(certificate) ?? 0) & signs) === signs && !isAuthority(certificate);

/** Faults of a seal's signature over the two parts of a file: its digest, its validity, its certificate and purpose. */
export const signatureFaults = async (cms: Cms, parts: readonly Uint8Array[]): Promise<FaultCode[]> => {
  const faults: FaultCode[] = [];
  if (!isAboutData(cms.signer)) faults.push("cms-malformed");
  if (!isOctets(signedAttribute(cms.signer, oid.messageDigest), await sha256Bytes(...parts)))
    faults.push("digest-differs");
  if (!(await isRight(cms))) faults.push("signature-invalid");
  if (!(await namesCertificate(cms))) faults.push("signing-certificate");
  if (!isForSeals(cms)) faults.push("certificate-purpose");
  return faults;
};
