import type { Certificate } from "pkijs";
import type { FaultCode } from "@/lib/verify/verdict";
import { pathToRoot, sameBytes, toDer } from "./chain";
import type { Cms } from "./cms";

const isAmong = (one: Certificate, others: readonly Certificate[]): boolean =>
  others.some((other) => sameBytes(toDer(other), toDer(one)));

/**
 * Faults of the trust in a seal's certificate: it must lead to a given root at an instant, and every certificate in the
 * file must be needed.
 * @param at when the seal was made, as far as known; null where nothing says
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
