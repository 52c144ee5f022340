"use client";

import { useTranslations } from "next-intl";
import { AmountField } from "@/components/form/field/amount-field";
import { TextField } from "@/components/form/field/text-field";
import { TextareaField } from "@/components/form/field/textarea-field";
import { FileField } from "@/components/form/file/file-field";
import type { Benefit } from "@/lib/benefit/benefit";

type Props = {
  of: Benefit["measure"]["of"];
  currency: string | null;
  /** What is left to ask for, in words; "" where nothing is counted. */
  most: string;
  /** What must be attached, in words; null where nothing must. */
  evidence: string | null;
  proof?: { id: string; name: string; size: number } | undefined;
  /** Only the fields a reviewer asked for; all by default. */
  only?: readonly string[] | undefined;
};

/** The fields of a request for a benefit. */
export function RequestFields({ of, currency, most, evidence, proof, only }: Props) {
  const fields = useTranslations("benefit.fields");
  const ask = useTranslations("benefit.ask");
  const asks = (field: string): boolean => !only || only.includes(field);
  const amount = {
    name: "amount",
    label: fields("amount"),
    help: most ? ask("amount-help", { left: most }) : undefined,
  };
  return (
    <>
      {of === "money" && asks("amount") ? <AmountField {...amount} currency={currency ?? ""} /> : null}
      {of === "units" && asks("amount") ? (
        <TextField {...amount} inputMode="numeric" maxLength={20} className="max-w-40" />
      ) : null}
      {asks("reason") ? <TextareaField name="reason" label={fields("reason")} maxLength={2000} /> : null}
      {asks("proofFileId") ? (
        <FileField
          name="proofFileId"
          label={fields("proof-file-id")}
          help={evidence ?? undefined}
          accept=".pdf,.png,.jpg,.jpeg,.csv,.xlsx"
          initial={proof}
          hasCamera
          isOptional={evidence === null}
        />
      ) : null}
    </>
  );
}
