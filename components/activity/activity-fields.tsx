"use client";

import { useTranslations } from "next-intl";
import { type ComponentType, useContext } from "react";
import { AmountField } from "@/components/form/field/amount-field";
import { DateField } from "@/components/form/field/date-field";
import { MonthField } from "@/components/form/field/month-field";
import { TextField } from "@/components/form/field/text-field";
import { FileField } from "@/components/form/file/file-field";
import { FormContext } from "@/components/form/source/form-source";
import { useFieldValue } from "@/components/form/source/use-field";
import { type CurrencyFrom, currencyOn } from "@/lib/activity/currency";
import type { KindFields } from "@/lib/activity/entry";
import {
  type ActivityKind,
  absentFields,
  isMonthly,
  isOfShape,
  kindEntry,
  saidKind,
  shapeOfKind,
} from "@/lib/activity/kind";
import { amountFields, type ByShape, dayNames } from "@/lib/activity/shape";
import { addMonths, type Day, isDay, monthOf } from "@/lib/date/day";
import { fieldKey } from "@/lib/i18n/field-key";

type Props = {
  kind: ActivityKind;
  /** Which of its fields are asked for. */
  fields: KindFields;
  /** What money is told in by day, the latest first. */
  currencies: readonly CurrencyFrom[];
  today: Day;
  proof?: { id: string; name: string; size: number } | undefined;
  /** Only the fields a reviewer asked for; all fields by default. */
  only?: readonly string[] | undefined;
};

function When({ kind, today }: { kind: ActivityKind; today: Day }) {
  const t = useTranslations("activity.fields");
  if (isMonthly(kind)) {
    const latest = monthOf(addMonths(`${monthOf(today)}-01`, -1));
    return <MonthField name="occurredOn" label={t("month")} help={t("month-help")} max={latest} />;
  }
  return <DateField name="occurredOn" label={t(fieldKey(dayNames[shapeOfKind(kind)]))} max={today} />;
}

type AmountProps = Pick<Props, "kind" | "currencies" | "today">;

/** An amount in the currency of the day that is typed, as it will be kept. */
function Money({ currencies, today }: AmountProps) {
  const t = useTranslations("activity.fields");
  const day = useFieldValue(useContext(FormContext), "occurredOn");
  const currency = currencyOn(currencies, typeof day === "string" && isDay(day) ? day : today);
  return <AmountField name="amount" label={t("amount")} help={t("amount-help")} currency={currency} />;
}

function Points({ kind }: AmountProps) {
  const t = useTranslations("kinds");
  if (!isOfShape(kind, "points")) return null;
  const words = { label: t(`${saidKind(kind)}.points`), help: t(`${saidKind(kind)}.points-help`) };
  return <TextField name="points" {...words} inputMode="numeric" maxLength={20} />;
}

const amounts: ByShape<ComponentType<AmountProps>> = { money: Money, points: Points, event: () => null };

/** The form fields of one kind of activity. */
export function ActivityFields({ kind, fields, currencies, today, proof, only }: Props) {
  const t = useTranslations("activity.fields");
  const { shape, duplicate } = kindEntry(kind);
  const absent = absentFields(kind, fields);
  const asks = (field: string): boolean => !absent.includes(field) && (!only || only.includes(field));
  const Amount = amounts[shape];
  return (
    <>
      {asks("occurredOn") ? <When kind={kind} today={today} /> : null}
      {asks(amountFields[shape] ?? "") ? <Amount {...{ kind, currencies, today }} /> : null}
      {asks("customer") ? (
        <TextField
          name="customer"
          label={t("customer")}
          help={t("customer-help")}
          maxLength={160}
          autoComplete="off"
          isOptional={fields.customer === "optional"}
        />
      ) : null}
      {asks("reference") ? (
        <TextField
          name="reference"
          label={t("reference")}
          help={duplicate === "month" ? undefined : t("reference-help")}
          maxLength={80}
          autoComplete="off"
          isOptional={fields.reference === "optional"}
        />
      ) : null}
      {asks("proofFileId") ? (
        <FileField
          name="proofFileId"
          label={t("proof-file-id")}
          accept=".pdf,.png,.jpg,.jpeg,.csv,.xlsx"
          initial={proof}
          hasCamera
          isOptional={fields.evidence === "optional"}
        />
      ) : null}
    </>
  );
}
