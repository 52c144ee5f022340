import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { trustedRoots } from "@/lib/server/seal/roots";
import { certificatesOfPem } from "@/lib/verify/cms/chain";
import { sha256Bytes, toHex } from "@/lib/verify/digest";
import { withRoots } from "@/lib/verify/offline/page";
import { verifierFile } from "./verifier-file";

/** Fingerprints of the programme's roots, to compare with those received in another way. */
export const rootPrints = async (pems: readonly string[]): Promise<string[]> =>
  Promise.all(pems.flatMap(certificatesOfPem).map(async (der) => toHex(await sha256Bytes(der))));

const headersOf = (type: string, name: string): Record<string, string> => ({
  "content-type": type,
  "content-disposition": `attachment; filename="${name}"`,
  "cache-control": "no-store",
});

/** Serves root certificates as a PEM bundle. */
export const servePem = (pems: readonly string[], name: string): Response =>
  new Response(`${pems.map((pem) => pem.trim()).join("\n")}\n`, { headers: headersOf("application/x-pem-file", name) });

/** Serves the one-file verifier with this programme's roots, to be saved and opened from disk. */
export const serveVerifier = async (): Promise<Response> => {
  const page = await readFile(path.resolve(/*turbopackIgnore: true*/ verifierFile), "utf8");
  const { roots, timeRoots } = await trustedRoots();
  const html = withRoots(page, roots, timeRoots);
  const policy = "default-src 'none'; sandbox; frame-ancestors 'none'";
  const headers = {
    ...headersOf("text/html; charset=utf-8", "verify-agreement.html"),
    "content-security-policy": policy,
  };
  return new Response(html, { headers });
};
