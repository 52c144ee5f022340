"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useOfferedLanguages } from "@/components/language/offered-languages";
import { SelectField } from "./select-field";

type Props = { name: "locale" | "language" | "contactLocale"; label: string; help?: ReactNode };

/** One of the languages that the portal is offered in, each under its own name. */
export function LanguageField(props: Props) {
  const t = useTranslations("ui.language");
  const options = useOfferedLanguages().map((value) => ({ value, label: t(value) }));
  return <SelectField {...props} placeholder={null} options={options} />;
}
