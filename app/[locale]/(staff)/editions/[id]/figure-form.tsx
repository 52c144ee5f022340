"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { AmountField } from "@/components/form/field/amount-field";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { setFigureSchema } from "@/lib/editor/schema";
import type { TreeFigure } from "@/lib/editor/tree";
import { fieldKey } from "@/lib/i18n/field-key";
import { numberFormat } from "@/lib/i18n/intl";
import type { Locale } from "@/lib/i18n/locale";
import { useRouter } from "@/lib/i18n/navigation";
import { setFigureAction } from "./actions";

const typedOf = ({ value, unit }: TreeFigure, locale: Locale): string =>
  numberFormat(locale, { maximumFractionDigits: 2, useGrouping: false }).format(unit === "cents" ? value / 100 : value);

type Props = {
  row: { id: string; rowVersion: number };
  figure: TreeFigure;
  /** What money is told in under the draft. */
  currency: string;
  /** Label of the figure, where its field does not name it. */
  label?: string;
};

/** Changes one number of a clause or a setting. */
export function FigureForm({ row, figure, currency, label: given }: Props) {
  const t = useTranslations("edition.clause");
  const router = useRouter();
  const locale = useLocale();
  const { path, field, unit } = figure;
  const form = useActionForm(setFigureSchema, setFigureAction, {
    defaults: { ...row, path, field, unit, value: typedOf(figure, locale) },
    onDone: () => {
      announce({ text: t("saved"), tone: "met" });
      router.refresh();
    },
  });
  const key = `figures.${fieldKey(field)}` as "figures.count";
  const known = t.has(key) ? t(key) : field;
  const label = given ?? known;
  return (
    <ActionForm of={form} submitLabel={t("save")} variant="secondary" className="grid max-w-md gap-3">
      {unit === "cents" ? (
        <AmountField name="value" label={label} currency={currency} />
      ) : (
        <TextField name="value" label={label} inputMode="numeric" className="max-w-40" />
      )}
    </ActionForm>
  );
}
