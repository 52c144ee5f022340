import { useLocale, useTranslations } from "next-intl";
import { DeclarationLabel } from "@/components/declaration/declaration-label";
import { useReaderZone } from "@/components/format/use-reader-zone";
import type { OwnRecord } from "@/db/queries/person/own";
import { credentialName } from "@/lib/credential/name";
import { type Day, dayInZone, formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";

/** The certifications that a company declared for the person, each with its state and who declared it. */
export function OwnCredentials({ record, today }: { record: OwnRecord; today: Day }) {
  const t = useTranslations("person.own.credentials");
  const locale = useLocale();
  const timeZone = useReaderZone();
  if (record.credentials.length === 0) return <p className="text-soft">{t("none")}</p>;
  return (
    <div className="grid gap-2">
      <h3 className="text-lg">{t("title")}</h3>
      <ul className="border-rule border-t">
        {record.credentials.map((one) => (
          <li key={one.id} className="grid gap-0.5 border-rule border-b py-3">
            <p className="flex flex-wrap items-baseline justify-between gap-x-6">
              <span translate="no" className="font-semibold">
                {[credentialName(one), one.version].filter(Boolean).join(" ")}
              </span>
              <DeclarationLabel state={one.state} />
            </p>
            <p className="text-soft text-sm">{t("earned", { day: formatDay(one.earnedOn, locale) })}</p>
            {one.expiresOn ? (
              <p className="text-soft text-sm">
                {t(one.expiresOn <= today ? "expired" : "expires", { day: formatLastDay(one.expiresOn, locale) })}
              </p>
            ) : null}
            <p className="text-soft text-sm">
              {t("declared", {
                by: one.declaredBy ?? "",
                isNamed: one.declaredBy ? "yes" : "no",
                day: formatDay(dayInZone(one.declaredAt, timeZone), locale),
              })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
