import { useTranslations } from "next-intl";
import { AddressForm } from "@/components/form/address-form";
import { AddressField } from "@/components/form/field/address-field";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Search } from "@/components/ui/icons";

/** Searches people by name or e-mail address; the search is part of the address of the page. */
export function PeopleSearch({ search }: { search: string | undefined }) {
  const t = useTranslations("person");
  return (
    <AddressForm to="/people" isSearch className="flex flex-wrap items-end gap-2">
      <AddressField
        name="search"
        type="search"
        label={t("search")}
        isCompact
        defaultValue={search}
        maxLength={100}
        className="w-60"
      />
      <Button type="submit" icon={<Search aria-hidden className="size-4" />}>
        {t("search-go")}
      </Button>
      {search ? (
        <ButtonLink href="/people" variant="quiet">
          {t("search-clear")}
        </ButtonLink>
      ) : null}
    </AddressForm>
  );
}
