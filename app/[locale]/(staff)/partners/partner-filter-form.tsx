import { useTranslations } from "next-intl";
import { AddressForm } from "@/components/form/address-form";
import { AddressField, AddressSelect } from "@/components/form/field/address-field";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { PartnerList } from "@/db/queries/partner/list";
import { kindNamed } from "@/lib/edition/competency-kind";
import type { Competency } from "@/lib/edition/edition";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import { candidateKinds } from "@/lib/overview/summary";
import { formerLevels, withLevel } from "@/lib/partner/former-level";
import type { PartnerQuery } from "@/lib/partner/query";

type Props = {
  query: Omit<PartnerQuery, "after">;
  list: Pick<PartnerList, "edition" | "formerLevels">;
  locale: Locale;
};

/** Filters the list of companies; the filter is part of the address. */
export function PartnerFilterForm({ query, list: { edition, formerLevels: known }, locale }: Props) {
  const t = useTranslations("partner");
  const company = useTranslations("company");
  const terms = useTranslations("terms");
  const levels = edition.tiers.map(({ id, name }) => ({ value: id, label: localName(name, locale) }));
  const former = formerLevels(withLevel(known, query.legacy), locale, terms("no-former-level"));
  const say = ({ kind, name }: Competency): string => {
    const [called, named] = [localName(name, locale), kindNamed(edition, kind, locale)];
    return named ? t("overrides.of-kind", { name: called, kind: named.one }) : t(`overrides.${kind}`, { name: called });
  };
  const isFiltered = Object.values(query).some(Boolean);
  return (
    <AddressForm to="/partners" isSearch className="mb-8 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <AddressField name="search" label={t("search")} defaultValue={query.search} maxLength={100} />
      <AddressSelect
        name="tier"
        label={t("tier")}
        defaultValue={query.tier ?? ""}
        placeholder={t("any")}
        options={levels}
      />
      {former.length > 0 ? (
        <AddressSelect
          name="legacy"
          label={company("fields.legacy-level")}
          defaultValue={query.legacy ?? ""}
          placeholder={t("any")}
          options={former}
        />
      ) : null}
      <AddressSelect
        name="future"
        label={t("future")}
        defaultValue={query.future ?? ""}
        placeholder={t("any")}
        options={levels}
      />
      <AddressSelect
        name="candidate"
        label={t("candidate", { tier: levels.at(-1)?.label ?? "" })}
        defaultValue={query.candidate ?? ""}
        placeholder={t("any")}
        options={candidateKinds.map((value) => ({ value, label: t(`candidates.${value}`) }))}
      />
      <AddressSelect
        name="competency"
        label={t("competency")}
        defaultValue={query.competency ?? ""}
        placeholder={t("any-competency")}
        options={edition.competencies.map((one) => ({ value: one.id, label: say(one) }))}
      />
      <p className="flex flex-wrap gap-2">
        <Button type="submit">{t("go")}</Button>
        {isFiltered ? (
          <ButtonLink href="/partners" variant="quiet">
            {t("reset")}
          </ButtonLink>
        ) : null}
      </p>
    </AddressForm>
  );
}
