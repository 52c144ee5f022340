import "server-only";
import { createHash } from "node:crypto";
import { isLocale } from "@/lib/i18n/locale";
import { bytesWithin } from "@/lib/server/request/body";
import { trustedRoots } from "@/lib/server/seal/roots";
import { escaped, reportHtml } from "@/lib/verify/offline/html";
import { offlineStyle } from "@/lib/verify/offline/style";
import { type VerifyWords, verifyWords } from "@/lib/verify/offline/words";
import { verifySealed } from "@/lib/verify/verify";
import { chargeVisitor, isRateLimited } from "./known";

/** Largest posted file: smaller than a browser verifies by itself, to protect the server's memory. */
const mostBytes = 10_000_000;

const styleHash = createHash("sha256").update(offlineStyle).digest("base64");
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const page = ({ verify, locale }: VerifyWords, body: string, status: number): Response => {
  const html = `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(verify.title)}</title><style>${offlineStyle}</style></head>
<body><main><h1>${escaped(verify.title)}</h1>${body}
<p><a class="button" href="/${locale}/verify">${escaped(verify.back)}</a></p></main></body></html>`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy,
    "cache-control": "no-store",
  };
  return new Response(html, { status, headers });
};

const sorry = (words: VerifyWords, sentence: string, status: number): Response =>
  page(words, `<p><strong>${escaped(sentence)}</strong></p>`, status);

const formOf = async (body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> => {
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch {
    return new FormData();
  }
};

/** Verifies a posted file in memory and answers with a page; nothing of it is kept, logged or counted but the asking. */
export const verifySent = async (request: Request, asked: string): Promise<Response> => {
  const words = verifyWords[isLocale(asked) ? asked : "en"];
  try {
    await chargeVisitor("seal-sent");
  } catch (error) {
    if (!isRateLimited(error)) throw error;
    return sorry(words, words.verify["too-many"], 429);
  }
  const body = await bytesWithin(request, mostBytes);
  if (!body) return sorry(words, words.verify["over-limit"], 413);
  const file = (await formOf(body, request.headers.get("content-type") ?? "")).get("file");
  if (!(file instanceof File) || file.size === 0) return sorry(words, words.verify["none-sent"], 400);
  const { roots, timeRoots } = await trustedRoots();
  const verdict = await verifySealed(new Uint8Array(await file.arrayBuffer()), roots, timeRoots);
  return page(words, `<p class="soft">${escaped(file.name)}</p>${reportHtml(verdict, words)}`, 200);
};
