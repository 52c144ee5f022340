import type { Certificate } from "pkijs";
import type { FaultCode } from "@/lib/verify/verdict";
import { pathToRoot, sameBytes, toDer } from "./chain";
import type { Cms } from "./cms";

const isAmong = (one: Certificate, others: readonly Certificate[]): boolean =>
  others.some((other) => sameBytes(toDer(other), toDer(one)));

/**
 * Whether a given root answers for the certificate of a seal at an instant, and no certificate travels that leads nowhere.
 * @param at when the seal was made, as far as anybody can tell; null when nothing says
 */
export const trustFaults = async (
  { certificate, certificates }: Cms,
  roots: readonly Certificate[],
  at: Date | null,
): Promise<FaultCode[]> => {
  const [from, until] = [certificate.notBefore.value, certificate.notAfter.value];
  const isInDate = at !== null && from <= at && at <= until;
  const faults: FaultCode[] = isInDate ? [] : ["certificate-dates"];
  const path = await pathToRoot(certificate, { pool: certificates, roots, at: isInDate ? at : from });
  if (!path) faults.push("untrusted");
  else if (!certificates.every((one) => isAmong(one, path))) faults.push("cms-malformed");
  return faults;
};
