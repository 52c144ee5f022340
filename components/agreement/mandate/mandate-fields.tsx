"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/form/field/date-field";
import { TextField } from "@/components/form/field/text-field";
import { FileField } from "@/components/form/file/file-field";

type Proof = { id: string; name: string; size: number };
type Props = {
  proof: Proof | null;
  /** The fields that may change; all of them when undefined. */
  only: readonly string[] | undefined;
  /** The questions are about a colleague, not about the reader. */
  isDelegation?: boolean;
};

/** The fields of a signing authority; only those the reviewer asked for, where changes were requested. */
export function MandateFields({ proof, only, isDelegation = false }: Props) {
  const t = useTranslations("mandate.form");
  const shows = (field: string): boolean => !only || only.includes(field);
  return (
    <>
      {shows("capacity") ? (
        <TextField
          name="capacity"
          label={t(isDelegation ? "capacity-delegate" : "capacity")}
          help={t("capacity-help")}
          maxLength={120}
          autoComplete="organization-title"
        />
      ) : null}
      {shows("fromOn") ? <DateField name="fromOn" label={t("from")} /> : null}
      {shows("untilOn") ? <DateField name="untilOn" label={t("until")} help={t("until-help")} isOptional /> : null}
      {shows("proofFileId") ? (
        <FileField
          name="proofFileId"
          label={t("proof")}
          help={t(isDelegation ? "proof-delegation" : "proof-help")}
          initial={proof}
          hasCamera
        />
      ) : null}
    </>
  );
}
