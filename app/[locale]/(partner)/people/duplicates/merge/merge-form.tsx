"use client";

import { useLocale, useTranslations } from "next-intl";
import { mergePeopleAction } from "@/app/[locale]/(partner)/people/duplicates/actions";
import { ActionForm } from "@/components/form/action-form";
import { RadioGroupField } from "@/components/form/field/radio-group-field";
import { usePostForm } from "@/components/form/use-post-form";
import { formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";

type Shown = {
  id: string;
  name: string;
  email: string | null;
  employedFrom: string;
  employedUntil: string | null;
  rowVersion: number;
};

/** Asks which of two records stays, and merges them. */
export function MergeForm({ one, other }: { one: Shown; other: Shown }) {
  const t = useTranslations("person.duplicates");
  const locale = useLocale();
  const form = usePostForm(mergePeopleAction, { keptId: t("keep") }, { defaults: { keptId: one.id } });
  const about = ({ email, employedFrom, employedUntil }: Shown): string => {
    const from = formatDay(employedFrom, locale);
    const days = employedUntil
      ? t("from-until", { from, until: formatLastDay(employedUntil, locale) })
      : t("open-end", { from });
    return [email, days].filter(Boolean).join(" · ");
  };
  const options = [one, other].map((record) => ({ value: record.id, label: record.name, help: about(record) }));
  return (
    <ActionForm
      of={form}
      hidden={{ oneId: one.id, oneVersion: one.rowVersion, otherId: other.id, otherVersion: other.rowVersion }}
      submitLabel={t("submit")}
      className="grid max-w-xl gap-6"
    >
      <RadioGroupField name="keptId" label={t("keep")} help={t("keep-help")} options={options} />
    </ActionForm>
  );
}
