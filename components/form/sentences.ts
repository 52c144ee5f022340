"use client";

import { useTranslations } from "next-intl";
import type { RefusalParams } from "@/lib/errors";
import { errorKey } from "./error-key";

type Fault = { type?: string | undefined; message?: string | undefined };

/** The sentence of a fault at a field, whether a schema or the server found it; never a bare key. */
export const useErrorSentence = (): ((fault: Fault) => string) => {
  const form = useTranslations("form.errors");
  const refusals = useTranslations("refusals");
  return (fault) => {
    const key = errorKey(fault);
    if (form.has(key)) return form(key);
    return refusals.has(key) && !String(refusals.raw(key)).includes("{") ? refusals(key) : form("invalid");
  };
};

/** The sentence of a refusal, or a general one that names its code. */
export const useRefusalSentence = (): ((code: string, params: RefusalParams) => string) => {
  const refusals = useTranslations("refusals");
  const form = useTranslations("form");
  return (code, params) => (refusals.has(code) ? refusals(code, params) : form("refused", { code }));
};
