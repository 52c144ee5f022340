"use client";

import { useTranslations } from "next-intl";
import type { RefusalParams } from "@/lib/errors";
import { fieldCodeOf } from "@/lib/field-code";

type Fault = { type?: string | undefined; message?: string | undefined };

/** The sentence of a fault at a field, whether a schema or the server found it; never a bare key. */
export const useErrorSentence = (): ((fault: Fault) => string) => {
  const t = useTranslations("form.errors");
  return (fault) => t(fieldCodeOf(fault));
};

/** The sentence of a refusal, or a general one that names its code. */
export const useRefusalSentence = (): ((code: string, params: RefusalParams) => string) => {
  const t = useTranslations("refusals");
  return (code, params) => (t.has(code) ? t(code, params) : t("unknown", { code }));
};
