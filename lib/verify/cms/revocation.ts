import { fromBER } from "asn1js";
import { type Certificate, CertificateRevocationList, type CRLDistributionPoints, type GeneralName } from "pkijs";
import { findExtension, readKeyUsage, sameBytes } from "./chain";
import { isDer } from "./der";
import { isSignedBy } from "./signature";

const distributionPoints = "2.5.29.31";
/** Extension that says which certificates a list covers; the serial number is looked up in any case. */
const issuingDistributionPoint = "2.5.29.28";
const deltaList = "2.5.29.27";
const cRLSign = 0x02;
const uri = 6;

export type RevocationList = { list: CertificateRevocationList; issuer: Certificate };

/** Addresses (http or https) of the revocation lists of a certificate's issuer. */
export const revocationListAddresses = (certificate: Certificate): string[] => {
  const points = findExtension(certificate, distributionPoints)?.parsedValue as CRLDistributionPoints | undefined;
  return (points?.distributionPoints ?? [])
    .flatMap(({ distributionPoint }) => (Array.isArray(distributionPoint) ? (distributionPoint as GeneralName[]) : []))
    .flatMap(({ type, value }) => (type === uri && /^https?:/.test(String(value)) ? [String(value)] : []));
};

const nameBytes = (name: { toSchema: () => { toBER: (sizeOnly: boolean) => ArrayBuffer } }): Uint8Array =>
  new Uint8Array(name.toSchema().toBER(false));

const isWholeList = (list: CertificateRevocationList): boolean =>
  (list.crlExtensions?.extensions ?? []).every(
    ({ extnID, critical }) => extnID !== deltaList && (!critical || extnID === issuingDistributionPoint),
  );

const parse = (der: Uint8Array): CertificateRevocationList | null => {
  try {
    const list = isDer(der) ? new CertificateRevocationList({ schema: fromBER(der).result }) : null;
    return list && isWholeList(list) && list.signatureValue.valueBlock.unusedBits === 0 ? list : null;
  } catch {
    return null;
  }
};

/**
 * Reads a revocation list (RFC 5280, 5), with the certificate that signed it; null where it is invalid or none of the
 * given certificates signed it.
 */
export const readRevocationList = async (
  der: Uint8Array,
  issuers: readonly Certificate[],
): Promise<RevocationList | null> => {
  const list = parse(der);
  if (!list) return null;
  for (const issuer of issuers) {
    const mayList = ((readKeyUsage(issuer) ?? cRLSign) & cRLSign) !== 0;
    if (!mayList || !sameBytes(nameBytes(list.issuer), nameBytes(issuer.subject))) continue;
    const signature = list.signatureValue.valueBlock.valueHexView;
    if (await isSignedBy(issuer.subjectPublicKeyInfo, list.signatureAlgorithm, signature, list.tbsView))
      return { list, issuer };
  }
  return null;
};

/** True where the list is valid at an instant. */
export const isCurrent = ({ list }: RevocationList, at: Date): boolean =>
  list.thisUpdate.value <= at && (list.nextUpdate === undefined || at <= list.nextUpdate.value);

/** True where the list says that the certificate was revoked by an instant. */
export const isRevoked = ({ list, issuer }: RevocationList, certificate: Certificate, at: Date): boolean =>
  sameBytes(nameBytes(certificate.issuer), nameBytes(issuer.subject)) &&
  (list.revokedCertificates ?? []).some(
    ({ userCertificate, revocationDate }) =>
      sameBytes(userCertificate.valueBlock.valueHexView, certificate.serialNumber.valueBlock.valueHexView) &&
      revocationDate.value <= at,
  );
