import { useTranslations } from "next-intl";
import { ImportLink } from "@/components/import/import-link";
import { ButtonLink } from "@/components/ui/button-link";
import { UserPlus } from "@/components/ui/icons";
import { PeopleSearch } from "./people-search";

export function PeopleToolbar({ search, mayAdd }: { search: string | undefined; mayAdd: boolean }) {
  const t = useTranslations("person");
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
      <PeopleSearch search={search} />
      <ButtonLink href="/people/expiring" variant="quiet">
        {t("expiring.link")}
      </ButtonLink>
      {mayAdd ? (
        <p className="flex flex-wrap gap-3">
          <ImportLink kind="credentials" />
          <ButtonLink href="/people/new" icon={<UserPlus aria-hidden className="size-4" />}>
            {t("add")}
          </ButtonLink>
        </p>
      ) : null}
    </div>
  );
}
