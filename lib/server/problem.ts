import "server-only";
import { STATUS_CODES } from "node:http";
import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";
import { programmeZone } from "@/lib/i18n/zone";
import { namedLimits } from "@/lib/import/limits";
import { refusalStatus } from "@/lib/refusal/code";
import type { Refusal } from "@/lib/refusal/refusal";

/** RFC 9457, with the code that programs compare, what the sentence needs, and the fault of each field. */
type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  params?: Refusal["params"];
  errors?: { field: string; code: string; detail: string }[];
  reference?: string;
};

type Sentences = { refusals: Record<string, string>; form: { errors: Record<string, string> } };

/** The sentences of a refusal and of its fields, in the reader's language. */
const wordsIn = async (locale: Locale) => {
  const messages = (await messagesOf(locale)) as unknown as Sentences;
  const t = createTranslator({ locale, messages, timeZone: programmeZone });
  return {
    refusal: ({ code, params }: Refusal): string => t(`refusals.${code}`, { ...params }),
    fault: (code: string): string => t(`form.errors.${code}`, namedLimits),
  };
};

/** A refusal as a document for programs. */
export const problemOf = async (refusal: Refusal, locale: Locale): Promise<Problem> => {
  const { code, params, fields } = refusal;
  const status = refusalStatus(code);
  const words = await wordsIn(locale);
  const errors = Object.entries(fields).map(([field, fault]) => ({ field, code: fault, detail: words.fault(fault) }));
  return {
    type: `urn:problem-type:partner-connect:${code}`,
    title: STATUS_CODES[status] ?? "",
    status,
    detail: words.refusal(refusal),
    code,
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...(errors.length > 0 ? { errors } : {}),
    ...(params.reference === undefined ? {} : { reference: String(params.reference) }),
  };
};

/** In how many minutes it is worth asking again; 0 where time does not help. */
const minutesOf = ({ code, params }: Refusal): number => {
  if (code === "portal-busy" || code === "files-unavailable") return 1;
  return refusalStatus(code) === 429 ? Number(params.minutes) || 0 : 0;
};

/** The answer of a route to what it refuses: kept by nobody on the way, and said with no address that could hold a secret. */
export const problemResponse = async (refusal: Refusal, locale: Locale): Promise<Response> => {
  const problem = await problemOf(refusal, locale);
  const minutes = minutesOf(refusal);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json",
      "content-language": locale,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
      "referrer-policy": "no-referrer",
      ...(minutes > 0 ? { "retry-after": String(minutes * 60) } : {}),
    },
  });
};
