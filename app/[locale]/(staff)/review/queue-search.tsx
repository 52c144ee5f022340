import { useTranslations } from "next-intl";
import { AddressForm } from "@/components/form/address-form";
import { AddressField } from "@/components/form/field/address-field";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Search, X } from "@/components/ui/icons";
import { type QueueFilter, queueQuery } from "@/lib/review/queue";

/** Searches claims by company, person or reference, within the kind shown. */
export function QueueSearch({ filter: { kind, search } }: { filter: QueueFilter }) {
  const t = useTranslations("review");
  return (
    <AddressForm
      to="/review"
      keeps={{ kind }}
      isSearch
      className="flex max-w-full flex-wrap items-center gap-2 max-sm:w-full"
    >
      <AddressField
        name="search"
        type="search"
        label={t("search")}
        isLabelHidden
        defaultValue={search}
        maxLength={100}
        placeholder={t("search")}
        data-queue-search
        className="w-64 min-w-0 flex-1"
      />
      <Button type="submit" aria-label={t("search-go")} icon={<Search aria-hidden className="size-4" />} />
      {search ? (
        <ButtonLink href={`/review${queueQuery({ kind })}`} variant="quiet" aria-label={t("search-clear")}>
          <X aria-hidden className="size-4" />
        </ButtonLink>
      ) : null}
    </AddressForm>
  );
}
