import { useLocale, useTranslations } from "next-intl";
import { DateField } from "@/components/form/date-field";
import { SelectField } from "@/components/form/select-field";
import { buttonLook } from "@/components/ui/button";
import { ownEditions } from "@/lib/edition/catalogue/editions";

type Props = { action: string; on: string; editionId: string; isBadDay: boolean };

/** A plain GET form: the day and the edition are part of the address, so that the answer can be shared. */
export function AsOfForm({ action, on, editionId, isBadDay }: Props) {
  const t = useTranslations("levels.machine");
  const locale = useLocale();
  return (
    <form action={`/${locale}${action}#as-of`} className="grid items-end gap-4 sm:grid-cols-[auto_minmax(0,1fr)_auto]">
      <DateField name="on" label={t("day")} defaultValue={on} error={isBadDay ? t("bad-day") : undefined} />
      <SelectField
        name="edition"
        label={t("edition")}
        defaultValue={editionId}
        placeholder={null}
        options={ownEditions.map(({ id, name }) => ({ value: id, label: name[locale] }))}
      />
      <button type="submit" className={buttonLook("secondary")}>
        {t("show")}
      </button>
    </form>
  );
}
