import type { Certificate, RelativeDistinguishedNames } from "pkijs";

const short: Record<string, string> = {
  "2.5.4.3": "CN",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.97": "organizationIdentifier",
};

const partOf = ({ type, value }: { type: string; value: { valueBlock: { value?: unknown } } }): string =>
  `${short[type] ?? type}=${String(value.valueBlock.value ?? "")}`;

const nameOf = (name: RelativeDistinguishedNames): string => name.typesAndValues.map(partOf).join(", ");

/** The subject in the certificate's own order, "C=FR, O=Exemple, CN=Exemple". */
export const subjectName = (certificate: Certificate): string => nameOf(certificate.subject);

/** The issuer, in the same form. */
export const issuerName = (certificate: Certificate): string => nameOf(certificate.issuer);
