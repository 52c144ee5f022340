import { useTranslations } from "next-intl";
import { AddressForm } from "@/components/form/address-form";
import { AddressField, AddressSelect } from "@/components/form/field/address-field";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";

type Props = { types: readonly string[]; search: string | undefined; type: string | undefined; isOpen: boolean };

/** Filters the board; the filter is part of the address of the page. */
export function ExpiringFilterForm({ types, search, type, isOpen }: Props) {
  const t = useTranslations("person.expiring");
  return (
    <AddressForm to="/people/expiring" isSearch className="my-4 flex flex-wrap items-end gap-3">
      <AddressField name="search" type="search" label={t("search")} isCompact defaultValue={search} maxLength={100} />
      <AddressSelect
        name="type"
        label={t("type")}
        isCompact
        placeholder={t("all-types")}
        defaultValue={type ?? ""}
        options={types.map((value) => ({ value, label: value }))}
      />
      <AddressSelect
        name="open"
        label={t("renewed")}
        isCompact
        placeholder={t("all-types")}
        defaultValue={isOpen ? "1" : ""}
        options={[{ value: "1", label: t("open") }]}
      />
      <Button type="submit">{t("filter")}</Button>
      {search || type || isOpen ? (
        <ButtonLink href="/people/expiring" variant="quiet">
          {t("clear")}
        </ButtonLink>
      ) : null}
    </AddressForm>
  );
}
