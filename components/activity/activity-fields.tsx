"use client";

import { useTranslations } from "next-intl";
import { AmountField } from "@/components/form/field/amount-field";
import { DateField } from "@/components/form/field/date-field";
import { MonthField } from "@/components/form/field/month-field";
import { TextField } from "@/components/form/field/text-field";
import { FileField } from "@/components/form/file/file-field";
import type { ActivityKind } from "@/lib/activity/kind";
import { addMonths, type Day, monthOf } from "@/lib/date/day";

type Props = {
  kind: ActivityKind;
  today: Day;
  proof?: { id: string; name: string; size: number } | undefined;
  /** Only the fields a reviewer asked for; all fields by default. */
  only?: readonly string[] | undefined;
};

function When({ kind, today }: { kind: ActivityKind; today: Day }) {
  const t = useTranslations("activity.fields");
  if (kind === "cloud-service") {
    const latest = monthOf(addMonths(`${monthOf(today)}-01`, -1));
    return <MonthField name="occurredOn" label={t("month")} help={t("month-help")} max={latest} />;
  }
  return <DateField name="occurredOn" label={t(kind === "deployment" ? "completed-on" : "booked-on")} max={today} />;
}

function Measure({ kind }: { kind: ActivityKind }) {
  const t = useTranslations("activity.fields");
  if (kind === "licence-revenue")
    return <AmountField name="amount" label={t("amount")} help={t("amount-help")} currency="EUR" />;
  return <TextField name="points" label={t("points")} help={t("points-help")} inputMode="numeric" maxLength={20} />;
}

/** The form fields of one kind of activity. */
export function ActivityFields({ kind, today, proof, only }: Props) {
  const t = useTranslations("activity.fields");
  const asks = (field: string): boolean => !only || only.includes(field);
  const isCloud = kind === "cloud-service";
  return (
    <>
      {asks("occurredOn") ? <When kind={kind} today={today} /> : null}
      {kind !== "deployment" && asks(isCloud ? "points" : "amount") ? <Measure kind={kind} /> : null}
      {!isCloud && asks("customer") ? (
        <TextField
          name="customer"
          label={t("customer")}
          help={t("customer-help")}
          maxLength={160}
          autoComplete="off"
          isOptional={kind === "licence-revenue"}
        />
      ) : null}
      {asks("reference") ? (
        <TextField
          name="reference"
          label={t("reference")}
          help={isCloud ? undefined : t("reference-help")}
          maxLength={80}
          autoComplete="off"
          isOptional={isCloud}
        />
      ) : null}
      {asks("proofFileId") ? (
        <FileField
          name="proofFileId"
          label={t("proof-file-id")}
          accept=".pdf,.png,.jpg,.jpeg,.csv,.xlsx"
          initial={proof}
          hasCamera
          isOptional
        />
      ) : null}
    </>
  );
}
