import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";

/** A plain GET form: the search is part of the address, so that it can be bookmarked and shared. */
export function PeopleSearch({ search }: { search: string | undefined }) {
  const t = useTranslations("people");
  const locale = useLocale();
  return (
    <search>
      <form action={`/${locale}/people`} className="flex flex-wrap items-end gap-2">
        <label className="grid gap-1 text-sm">
          <span className="text-soft">{t("search")}</span>
          <input
            type="search"
            name="search"
            defaultValue={search}
            maxLength={100}
            className="w-60 rounded-md border border-edge bg-paper px-3 py-2 text-base text-ink"
          />
        </label>
        <button type="submit" className={buttonLook()}>
          <Search aria-hidden className="size-4" />
          {t("search-go")}
        </button>
        {search ? (
          <ButtonLink href="/people" variant="quiet">
            {t("search-clear")}
          </ButtonLink>
        ) : null}
      </form>
    </search>
  );
}
