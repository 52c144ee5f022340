import { useLocale, useTranslations } from "next-intl";
import { AddressForm } from "@/components/form/address-form";
import { AddressField, AddressSelect } from "@/components/form/field/address-field";
import { Button } from "@/components/ui/button";
import { defaultEdition, ownEditions } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { localName } from "@/lib/i18n/names";

type Props = {
  action: string;
  on: string;
  editionId: string;
  isBadDay: boolean;
  /** The edition whose answer is shown, which need not be one of those that ship. */
  shown?: Edition | undefined;
};

const editionsWith = (shown: Edition | undefined): Edition[] =>
  shown && !ownEditions.some(({ id }) => id === shown.id) ? [shown, ...ownEditions] : [...ownEditions];

/** Asks for the day and the edition; both are part of the address, so that the answer can be shared. */
export function AsOfForm({ action, on, editionId, isBadDay, shown }: Props) {
  const t = useTranslations("tier.as-of");
  const locale = useLocale();
  const offered = editionsWith(shown);
  const chosen = offered.find(({ id }) => id === (shown?.id ?? editionId)) ?? defaultEdition;
  return (
    <AddressForm to={action} anchor="as-of" className="grid items-end gap-4 sm:grid-cols-[auto_minmax(0,1fr)_auto]">
      <AddressField
        name="on"
        type="date"
        label={t("day")}
        defaultValue={on}
        error={isBadDay ? t("bad-day") : undefined}
        className="max-w-64"
      />
      <AddressSelect
        name="edition"
        label={t("edition")}
        defaultValue={chosen.id}
        placeholder={null}
        options={offered.map(({ id, name }) => ({ value: id, label: localName(name, locale) }))}
      />
      <Button type="submit">{t("show")}</Button>
    </AddressForm>
  );
}
