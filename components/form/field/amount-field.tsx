"use client";

import { useLocale, useTranslations } from "next-intl";
import type { InputHTMLAttributes } from "react";
import type { FormSource } from "@/components/form/source/form-source";
import { useField, useFieldValue } from "@/components/form/source/use-field";
import { numberFormat } from "@/lib/i18n/intl";
import { formatMoney, parseAmountCents } from "@/lib/money";
import { FieldFrame, type FieldProps } from "./field-frame";
import { TextInput } from "./text-input";

type Props = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | "id" | "type"> & { currency: string };

function Reading({ source, name, currency }: { source: FormSource; name: string; currency: string }) {
  const t = useTranslations("form");
  const locale = useLocale();
  const typed = useFieldValue(source, name);
  const amountCents = typeof typed === "string" && typed.trim() ? parseAmountCents(typed) : null;
  if (amountCents === null) return null;
  return <>{t("amount-read", { amount: formatMoney({ amountCents, currency }, locale) })}</>;
}

const symbolOf = (currency: string): string | undefined =>
  numberFormat("fr", { style: "currency", currency })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value;

/** Money as people type it, "12 500,50" or "12,500.50"; what was understood is said below. */
export function AmountField({
  name,
  label,
  help,
  isOptional,
  isCompact,
  isLabelHidden,
  className,
  error,
  ...rest
}: Props) {
  const { currency, ...input } = rest;
  const { id, source, fault, aria, start, wire } = useField({ name, label, help, error });
  return (
    <FieldFrame {...{ id, label, help, isOptional, isCompact, isLabelHidden, className, fault }}>
      <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="relative block w-full max-w-80">
          <TextInput
            autoComplete="off"
            {...input}
            {...wire}
            {...start}
            {...aria}
            id={id}
            inputMode="decimal"
            className="pr-9 text-right tabular-nums"
          />
          <span
            aria-hidden
            className="pointer-events-none absolute inset-y-0 right-3 grid place-items-center text-soft"
          >
            {symbolOf(currency)}
          </span>
        </span>
        {source ? (
          <output htmlFor={id} className="text-soft text-sm tabular-nums empty:hidden">
            <Reading source={source} name={name} currency={currency} />
          </output>
        ) : null}
      </span>
    </FieldFrame>
  );
}
