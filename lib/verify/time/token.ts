import { fromBER, ObjectIdentifier, OctetString, Sequence } from "asn1js";
import { type AlgorithmIdentifier, Certificate, ContentInfo, SignedData, type SignerInfo, TSTInfo } from "pkijs";
import { sameBytes, toDer } from "@/lib/verify/cms/chain";
import { designatedCertificate, signedAttribute } from "@/lib/verify/cms/cms";
import { isDer } from "@/lib/verify/cms/der";
import { hashes } from "@/lib/verify/cms/signature";
import { digestBy } from "@/lib/verify/digest";
import { failToken } from "./fault";

const oid = {
  signedData: "1.2.840.113549.1.7.2",
  tokenContent: "1.2.840.113549.1.9.16.1.4",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificate: "1.2.840.113549.1.9.16.2.12",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
};

export type TimestampToken = {
  data: SignedData;
  signer: SignerInfo;
  content: Uint8Array;
  info: TSTInfo;
  certificates: Certificate[];
  certificate: Certificate;
};

export const isPlainAlgorithm = ({ algorithmParams }: AlgorithmIdentifier): boolean =>
  algorithmParams === undefined || sameBytes(new Uint8Array(algorithmParams.toBER(false)), Uint8Array.of(5, 0));

const contentInfoOf = (token: Uint8Array): ContentInfo | null => {
  try {
    return new ContentInfo({ schema: fromBER(token).result });
  } catch {
    return null;
  }
};

const signedDataOf = (token: Uint8Array): SignedData => {
  const info = contentInfoOf(token);
  if (info?.contentType !== oid.signedData) return failToken("timestamp-not-a-token");
  const data = new SignedData({ schema: info.content });
  return data.encapContentInfo.eContentType === oid.tokenContent ? data : failToken("timestamp-not-a-token");
};

/** True where only the certificates are outside the signature; they are checked one by one. */
const isBare = (data: SignedData, signer: SignerInfo): boolean =>
  data.version === 3 &&
  data.signerInfos.length === 1 &&
  data.crls === undefined &&
  data.digestAlgorithms.length === 1 &&
  data.digestAlgorithms[0]?.algorithmId === signer.digestAlgorithm.algorithmId &&
  [...data.digestAlgorithms, signer.digestAlgorithm, signer.signatureAlgorithm].every(isPlainAlgorithm) &&
  signer.version === 1 &&
  signer.unsignedAttrs === undefined;

const contentOf = (data: SignedData): Uint8Array => {
  const content = data.encapContentInfo.eContent;
  const bytes = content instanceof OctetString ? new Uint8Array(content.getValue()) : new Uint8Array();
  return isDer(bytes) ? bytes : failToken("timestamp-malformed");
};

/** Parses a token. @throws TimestampRefused, or whatever the parser throws on other bytes */
export const readToken = (token: Uint8Array): TimestampToken => {
  if (!isDer(token)) return failToken("timestamp-malformed");
  const data = signedDataOf(token);
  const signer = data.signerInfos[0];
  if (!signer || !isBare(data, signer)) return failToken("timestamp-malformed");
  const certificates = (data.certificates ?? []).filter((one) => one instanceof Certificate);
  if (certificates.length !== (data.certificates ?? []).length) return failToken("timestamp-malformed");
  const content = contentOf(data);
  const info = new TSTInfo({ schema: fromBER(content).result });
  return {
    data,
    signer,
    content,
    info,
    certificates,
    certificate: designatedCertificate(signer, certificates) ?? failToken("timestamp-certificate"),
  };
};

/** True where the signed attributes name the content and its digest, by the signer's own algorithm. */
export const hasContentDigest = async ({ signer, content }: TimestampToken): Promise<boolean> => {
  const type = signedAttribute(signer, oid.contentType);
  const digest = signedAttribute(signer, oid.messageDigest);
  const hash = hashes[signer.digestAlgorithm.algorithmId];
  if (!hash || !(type instanceof ObjectIdentifier) || !(digest instanceof OctetString)) return false;
  return (
    type.getValue() === oid.tokenContent && sameBytes(digest.valueBlock.valueHexView, await digestBy(hash, content))
  );
};

const firstOf = (value: unknown, depth: number): unknown =>
  depth === 0 ? value : firstOf(value instanceof Sequence ? value.valueBlock.value[0] : null, depth - 1);

const hashOfName = (certId: unknown): string => {
  const named = firstOf(certId, 1);
  const id = named instanceof Sequence ? firstOf(named, 1) : null;
  return id instanceof ObjectIdentifier ? (hashes[id.getValue()] ?? "") : "SHA-256";
};

/** True where the token names the certificate that signed it (RFC 3161, 2.4.2 with RFC 5816). */
export const namesItsCertificate = async ({ signer, certificate }: TimestampToken): Promise<boolean> => {
  const [v2, v1] = [signedAttribute(signer, oid.signingCertificateV2), signedAttribute(signer, oid.signingCertificate)];
  const certId = firstOf(v2 ?? v1, 2);
  const items = certId instanceof Sequence ? certId.valueBlock.value : [];
  const hash = items.find((one) => one instanceof OctetString);
  const name = v2 ? hashOfName(certId) : "SHA-1";
  if (!hash || name === "") return false;
  return sameBytes(hash.valueBlock.valueHexView, await digestBy(name, toDer(certificate)));
};
