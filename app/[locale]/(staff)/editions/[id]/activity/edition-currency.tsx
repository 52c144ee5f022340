import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/disclosure";
import type { Edition } from "@/lib/edition/edition";
import { currencyName } from "@/lib/i18n/intl";
import { CurrencyForm } from "./currency-form";

type Props = { edition: Edition; row: { id: string; rowVersion: number } | null };

/** What money is told in under an edition. */
export function EditionCurrency({ edition, row }: Props) {
  const t = useTranslations("edition.activity");
  const locale = useLocale();
  const { currency } = edition;
  return (
    <Section title={t("currency")} id="currency" lead={t("currency-lead")}>
      <p className="font-medium">
        {currencyName(currency, locale)} <span translate="no">({currency})</span>
      </p>
      {row ? (
        <Disclosure summary={t("change-currency")}>
          <div className="py-2 pl-4">
            <CurrencyForm key={row.rowVersion} row={row} currency={currency} />
          </div>
        </Disclosure>
      ) : null}
    </Section>
  );
}
