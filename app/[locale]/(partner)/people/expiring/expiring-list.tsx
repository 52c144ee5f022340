import { useLocale, useTranslations } from "next-intl";
import { AddressForm } from "@/components/form/address-form";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/button";
import type { ExpiringBoard, ExpiringCredential } from "@/db/queries/person/expiring";
import { type Day, formatMonth, monthOf } from "@/lib/date/day";
import { lastDayOf } from "@/lib/date/last-day";
import { ExpiringItem } from "./expiring-item";

type Props = { board: ExpiringBoard; today: Day; isFiltered: boolean };

const byMonth = (credentials: readonly ExpiringCredential[]): [string, ExpiringCredential[]][] => {
  const months = new Map<string, ExpiringCredential[]>();
  for (const one of credentials) {
    const month = monthOf(lastDayOf(one.expiresOn));
    months.set(month, [...(months.get(month) ?? []), one]);
  }
  return [...months];
};

/** The certifications by the month of their last day; those to renew are chosen here. */
export function ExpiringList({ board, today, isFiltered }: Props) {
  const t = useTranslations("person.expiring");
  const locale = useLocale();
  const { credentials, hangs, edition, may } = board;
  if (credentials.length === 0)
    return <p className="border-rule border-y py-6">{t(isFiltered ? "no-match" : "none")}</p>;
  return (
    <AddressForm to="/people/expiring/renew" className="grid gap-2">
      {byMonth(credentials).map(([month, ending]) => (
        <Section key={month} title={formatMonth(month, locale)}>
          <ul className="border-rule border-t">
            {ending.map((one) => (
              <ExpiringItem
                key={one.id}
                credential={one}
                change={hangs.get(one.id)}
                edition={edition}
                today={today}
                mayRenew={may.renew}
              />
            ))}
          </ul>
        </Section>
      ))}
      {may.renew ? (
        <Button type="submit" variant="primary" className="justify-self-start max-sm:w-full">
          {t("renew")}
        </Button>
      ) : null}
    </AddressForm>
  );
}
