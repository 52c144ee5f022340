import { useTranslations } from "next-intl";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { buttonLook } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { legacyAnswers } from "@/lib/application/schema";
import type { PartnerQuery } from "@/lib/company/partner-query";
import type { Locale } from "@/lib/i18n/routing";
import type { Edition } from "@/lib/programme/edition";

type Props = { query: Omit<PartnerQuery, "after">; tiers: Edition["tiers"]; locale: Locale };

/** A form of the browser's own: the filter is part of the address, so that it can be kept and sent on. */
export function PartnerFilterForm({ query, tiers, locale }: Props) {
  const t = useTranslations("partners");
  const isFiltered = Boolean(query.search || query.tier || query.legacy);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not yet known to every reader
    <form
      role="search"
      action={`/${locale}/partners`}
      className="mb-8 grid items-end gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_auto]"
    >
      <TextField name="search" label={t("search")} defaultValue={query.search} maxLength={100} />
      <SelectField
        name="tier"
        label={t("tier")}
        defaultValue={query.tier ?? ""}
        placeholder={t("any")}
        options={tiers.map(({ id, name }) => ({ value: id, label: name[locale] }))}
      />
      <SelectField
        name="legacy"
        label={t("legacy")}
        defaultValue={query.legacy ?? ""}
        placeholder={t("any")}
        options={legacyAnswers.map((value) => ({ value, label: t(`legacy-levels.${value}`) }))}
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
