import { useTranslations } from "next-intl";
import { AddressForm } from "@/components/form/address-form";
import { AddressSelect } from "@/components/form/field/address-field";
import { Button } from "@/components/ui/button";

type Props = { to: string; sheets: readonly { name: string; rows: number }[]; sheet: number };

/** Which of several sheets it is about. */
export function SheetChoice({ to, sheets, sheet }: Props) {
  const t = useTranslations("import.columns");
  if (sheets.length < 2) return null;
  return (
    <AddressForm to={to} className="mb-8 flex flex-wrap items-end gap-3">
      <AddressSelect
        name="sheet"
        label={t("sheet")}
        defaultValue={String(sheet)}
        placeholder={null}
        options={sheets.map(({ name, rows }, at) => ({ value: String(at), label: t("sheet-option", { name, rows }) }))}
      />
      <Button type="submit">{t("show-sheet")}</Button>
    </AddressForm>
  );
}
