import type { Certificate } from "pkijs";
import { isIssuedBy, toDer } from "@/lib/verify/cms/chain";
import { readToken } from "@/lib/verify/time/token";
import { post } from "./authority";
import { normaliseToken } from "./normalise";
import { newTimeRequest } from "./request";
import { readTimeResponse } from "./response";

const somethingToAskAbout = new Uint8Array(32);

const issuerAmong = async (certificate: Certificate, others: readonly Certificate[]): Promise<Certificate | null> => {
  for (const one of others) if (await isIssuedBy(certificate, one)) return one;
  return null;
};

const topOf = async (certificate: Certificate, others: readonly Certificate[]): Promise<Certificate> => {
  const rest = others.filter((one) => one !== certificate);
  const issuer = await issuerAmong(certificate, rest);
  return issuer ? topOf(issuer, rest) : certificate;
};

/**
 * The topmost certificate in an authority's own token, in DER. Trust on first use: for specimens and demonstrations,
 * never for an agreement.
 * @throws AuthorityFailed or TimestampRefused
 */
export const pinTopCertificate = async (address: string, timeoutMilliseconds: number): Promise<Uint8Array> => {
  const reply = await post(address, newTimeRequest(somethingToAskAbout).der, { roots: [], timeoutMilliseconds });
  const { certificate, certificates } = readToken(await normaliseToken(readTimeResponse(reply), null));
  return toDer(await topOf(certificate, certificates));
};
