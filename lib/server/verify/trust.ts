import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { trustedRoots } from "@/lib/server/seal/roots";
import { certificatesOfPem } from "@/lib/verify/cms/chain";
import { sha256Bytes, toHex } from "@/lib/verify/digest";
import { withRoots } from "@/lib/verify/offline/page";
import { verifierFile } from "./verifier-file";

/** The fingerprints of the roots this programme's seals end at, to be compared with what one was told elsewhere. */
export const rootPrints = async (pems: readonly string[]): Promise<string[]> =>
  Promise.all(pems.flatMap(certificatesOfPem).map(async (der) => toHex(await sha256Bytes(der))));

const headersOf = (type: string, name: string): Record<string, string> => ({
  "content-type": type,
  "content-disposition": `attachment; filename="${name}"`,
  "cache-control": "no-store",
});

/** Root certificates as a PEM bundle, for anybody's tools. */
export const servePem = (pems: readonly string[], name: string): Response =>
  new Response(`${pems.map((pem) => pem.trim()).join("\n")}\n`, { headers: headersOf("application/x-pem-file", name) });

/** The one-file verifier with this programme's roots written in. It is run from disk, never from here. */
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
