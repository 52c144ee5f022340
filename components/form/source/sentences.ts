"use client";

import { useTranslations } from "next-intl";
import { fieldCodeOf } from "@/lib/form/fault";
import { namedLimits } from "@/lib/import/limits";
import type { RefusalCode } from "@/lib/refusal/code";
import type { RefusalParams } from "@/lib/refusal/refusal";
import type { FormFault } from "./faults";
import type { Trouble } from "./trouble";

type Fault = { type?: string | undefined; message?: string | undefined };

/** What the server said, which may be a later version than this page: only a code that has its sentence is said by it. */
const isSaid = (t: ReturnType<typeof useTranslations<"refusals">>, code: string): code is RefusalCode =>
  t.has(code as RefusalCode);

/** The sentence of a fault at a field, whether a schema or the server found it; never a bare key. */
export const useErrorSentence = (): ((fault: Fault) => string) => {
  const t = useTranslations("form.errors");
  return (fault) => t(fieldCodeOf(fault), namedLimits);
};

/** The sentence of a refusal, or a general one that names its code. */
export const useRefusalSentence = (): ((code: string, params: RefusalParams) => string) => {
  const t = useTranslations("refusals");
  return (code, params) => (isSaid(t, code) ? t(code, params) : t("unknown", { code }));
};

/** Whether the fields at fault say all that the refusal of the whole form would say: it has no values of its own. */
export const isSaidAtField = (trouble: Trouble, faults: readonly FormFault[]): boolean =>
  trouble.is === "refused" &&
  ((trouble.code === "invalid" && faults.length > 0) ||
    (faults.some(({ message }) => message === trouble.code) && Object.keys(trouble.params).length === 0));
