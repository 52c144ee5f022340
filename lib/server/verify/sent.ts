import "server-only";
import { createHash } from "node:crypto";
import { networkOf } from "@/lib/account/network";
import { isLocale } from "@/lib/i18n/locale";
import { refusalStatus } from "@/lib/refusal/code";
import { Refusal } from "@/lib/refusal/refusal";
import { bytesWithin } from "@/lib/server/request/body";
import { requestOrigin } from "@/lib/server/request/origin";
import { trustedRoots } from "@/lib/server/seal/roots";
import { runTask } from "@/lib/server/task/run";
import { escaped, reportHtml } from "@/lib/verify/offline/html";
import { offlineStyle } from "@/lib/verify/offline/style";
import { type VerifyWords, verifyWords } from "@/lib/verify/offline/words";
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

/** The sentence for what cannot be verified now, or not at all. */
const sentenceOf = ({ verify }: VerifyWords, error: unknown): { sentence: string; status: number } => {
  if (!(error instanceof Refusal)) throw error;
  if (error.code === "portal-busy") return { sentence: verify["too-busy"], status: refusalStatus(error.code) };
  if (error.code === "file-too-slow") return { sentence: verify["too-slow"], status: refusalStatus(error.code) };
  throw error;
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
  const type = request.headers.get("content-type") ?? "";
  try {
    const asker = networkOf((await requestOrigin()).ip);
    const found = await runTask("verify-sent", { body, type, ...(await trustedRoots()) }, { asker });
    if (!found) return sorry(words, words.verify["none-sent"], 400);
    const { name, verdict } = found;
    return page(words, `<p class="soft">${escaped(name)}</p>${reportHtml(verdict, words)}`, 200);
  } catch (error) {
    const { sentence, status } = sentenceOf(words, error);
    return sorry(words, sentence, status);
  }
};
