import { useTranslations } from "next-intl";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { buttonLook } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { legacyAnswers } from "@/lib/application/schema";
import type { Edition } from "@/lib/edition/edition";
import type { Locale } from "@/lib/i18n/routing";
import type { PartnerQuery } from "@/lib/partner/query";

type Props = { query: Omit<PartnerQuery, "after">; edition: Edition; locale: Locale };

/** A plain GET form: the filter is part of the address, so that it can be bookmarked and shared. */
export function PartnerFilterForm({ query, edition, locale }: Props) {
  const t = useTranslations("partners");
  const levels = edition.tiers.map(({ id, name }) => ({ value: id, label: name[locale] }));
  const isFiltered = Object.values(query).some(Boolean);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not yet known to every reader
    <form
      role="search"
      action={`/${locale}/partners`}
      className="mb-8 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3"
    >
      <TextField name="search" label={t("search")} defaultValue={query.search} maxLength={100} />
      <SelectField
        name="tier"
        label={t("tier")}
        defaultValue={query.tier ?? ""}
        placeholder={t("any")}
        options={levels}
      />
      <SelectField
        name="legacy"
        label={t("legacy")}
        defaultValue={query.legacy ?? ""}
        placeholder={t("any")}
        options={legacyAnswers.map((value) => ({ value, label: t(`legacy-levels.${value}`) }))}
      />
      <SelectField
        name="future"
        label={t("future")}
        defaultValue={query.future ?? ""}
        placeholder={t("any")}
        options={levels}
      />
      <SelectField
        name="competency"
        label={t("competency")}
        defaultValue={query.competency ?? ""}
        placeholder={t("any-competency")}
        options={edition.competencies.map(({ id, kind, name }) => ({
          value: id,
          label: t(`overrides.${kind}`, { name: name[locale] }),
        }))}
      />
      <p className="flex flex-wrap gap-2">
        <button type="submit" className={buttonLook()}>
          {t("go")}
        </button>
        {isFiltered ? (
          <ButtonLink href="/partners" variant="quiet">
            {t("reset")}
          </ButtonLink>
        ) : null}
      </p>
    </form>
  );
}
