"use client";

import { useLocale, useTranslations } from "next-intl";
import type { InputHTMLAttributes } from "react";
import { useWatch } from "react-hook-form";
import { formatMoney, parseAmountCents } from "@/lib/money";
import { FieldFrame, type FieldProps, inputLook } from "./field-frame";
import { type FormPlace, useField } from "./form-context";

type Props = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | "id" | "type"> & { currency?: string };

function Reading({ place, name, currency }: { place: FormPlace; name: string; currency: string }) {
  const t = useTranslations("form");
  const locale = useLocale();
  const typed: unknown = useWatch({ control: place.form.control, name });
  const amountCents = typeof typed === "string" && typed.trim() ? parseAmountCents(typed) : null;
  if (amountCents === null) return null;
  return <>{t("amount-read", { amount: formatMoney({ amountCents, currency }, locale) })}</>;
}

/** Money as people type it, "12 500,50" or "12,500.50"; what was understood is said below. */
export function AmountField({ name, label, help, isOptional, className, error, currency = "EUR", ...input }: Props) {
  const { id, place, fault, aria, start, register } = useField({ name, label, help, error });
  const frame = { id, label, help, isOptional: isOptional ?? false, className: className ?? "", fault };
  const symbol = new Intl.NumberFormat("fr", { style: "currency", currency })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value;
  return (
    <FieldFrame {...frame}>
      <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="relative block w-full max-w-80">
          <input
            autoComplete="off"
            {...input}
            {...register}
            {...start}
            {...aria}
            id={id}
            type="text"
            inputMode="decimal"
            className={`${inputLook} pr-9 text-right tabular-nums`}
          />
          <span
            aria-hidden
            className="pointer-events-none absolute inset-y-0 right-3 grid place-items-center text-soft"
          >
            {symbol}
          </span>
        </span>
        {place ? (
          <output htmlFor={id} className="text-soft text-sm tabular-nums empty:hidden">
            <Reading place={place} name={name} currency={currency} />
          </output>
        ) : null}
      </span>
    </FieldFrame>
  );
}
