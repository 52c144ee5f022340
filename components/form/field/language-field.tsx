"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { routing } from "@/lib/i18n/routing";
import { SelectField } from "./select-field";

type Props = { name: "locale" | "language"; label: string; help?: ReactNode };

/** One of the portal's languages, each under its own name. */
export function LanguageField(props: Props) {
  const t = useTranslations("ui.language");
  const options = routing.locales.map((value) => ({ value, label: t(value) }));
  return <SelectField {...props} placeholder={null} options={options} />;
}
