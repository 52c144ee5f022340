import "server-only";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { contentDisposition } from "@/lib/file/name";
import { readDocument } from "@/lib/server/agreement/store";

type Mode = "inline" | "attachment";
type Stored = { storageKey: string; name: string; sha256: string };

const headersOf = (type: string, size: number, name: string, mode: Mode): Record<string, string> => ({
  "content-type": type,
  "content-length": String(size),
  "content-disposition": contentDisposition(mode, name),
  "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'self'",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "private, no-store",
  "referrer-policy": "no-referrer",
});

/** Serves exactly the stored bytes, under the hash that the page shows. */
export const servePdf = async (stored: Stored, mode: Mode): Promise<Response> => {
  const bytes = await readDocument(stored.storageKey);
  const headers = headersOf("application/pdf", bytes.byteLength, stored.name, mode);
  return new Response(Buffer.from(bytes), { headers: { ...headers, "repr-digest": digestField(stored.sha256) } });
};

/** Serves a document that was drawn to be read once and is kept nowhere. */
export const serveDrawn = (pdf: Uint8Array, name: string): Response =>
  new Response(Buffer.from(pdf), { headers: headersOf("application/pdf", pdf.byteLength, name, "inline") });

/** Serves a Markdown file to keep. */
export const serveMarkdown = (source: string, name: string): Response => {
  const bytes = Buffer.from(source, "utf8");
  return new Response(bytes, {
    headers: headersOf("text/markdown; charset=utf-8", bytes.byteLength, name, "attachment"),
  });
};

/** The hash as the header of RFC 9530 spells it. */
const digestField = (sha256: string): string => `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`;

/** Serves the evidence exactly as it is attached to the sealed PDF. */
export const serveEvidence = (evidence: Evidence, name: string): Response => {
  const text = Buffer.from(canonicalJson(evidence), "utf8");
  return new Response(text, { headers: headersOf("application/json", text.byteLength, name, "attachment") });
};
