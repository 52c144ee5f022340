"use client";

import { useTranslations } from "next-intl";
import { type InputHTMLAttributes, type ReactNode, useId } from "react";
import { type FormState, typedText } from "@/lib/form/state";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id"> & {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  state: FormState;
};

const look =
  "w-full rounded-md border border-edge bg-paper px-3 py-2.5 text-ink placeholder:text-soft aria-invalid:border-danger aria-invalid:outline-danger";

/** A text field for forms that also work without JavaScript: what was typed and what is wrong come from the form's state. */
export function PlainField({ name, label, help, state, defaultValue, className, ...input }: Props) {
  const t = useTranslations("form.errors");
  const id = useId();
  const fault = state?.ok === false ? state.fields[name] : undefined;
  const typed = typedText(state, name);
  const described = [help ? `${id}-help` : "", fault ? `${id}-fault` : ""].filter(Boolean).join(" ");
  return (
    <div className={className ?? "grid gap-1.5"}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <input
        {...input}
        key={typed}
        id={id}
        name={name}
        className={look}
        defaultValue={typed ?? defaultValue}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described || undefined}
      />
      {help ? (
        <p id={`${id}-help`} className="text-sm text-soft">
          {help}
        </p>
      ) : null}
      {fault ? (
        <p id={`${id}-fault`} className="text-sm font-semibold text-danger">
          {t.has(fault) ? t(fault) : t("invalid")}
        </p>
      ) : null}
    </div>
  );
}
