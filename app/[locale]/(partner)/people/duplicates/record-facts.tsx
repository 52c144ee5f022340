import { useLocale, useTranslations } from "next-intl";
import { FactList } from "@/components/ui/fact-list";
import { Link } from "@/components/ui/link";
import type { DuplicatePerson } from "@/db/queries/person/duplicates";
import { formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";

/** One of two records that look alike. */
export function RecordFacts({ record }: { record: DuplicatePerson }) {
  const t = useTranslations("person.duplicates");
  const locale = useLocale();
  const { id, name, email, employedFrom, employedUntil, credentials } = record;
  const from = formatDay(employedFrom, locale);
  const days = employedUntil
    ? t("from-until", { from, until: formatLastDay(employedUntil, locale) })
    : t("open-end", { from });
  const facts = [
    { key: "email", label: t("email"), value: email ?? "", isName: true },
    { key: "days", label: t("days"), value: days },
    { key: "credentials", label: t("credentials"), value: String(credentials) },
  ];
  return (
    <div className="grid content-start gap-1">
      <Link href={`/people/${id}`} translate="no" className="font-semibold underline underline-offset-4">
        {name}
      </Link>
      <FactList facts={facts} />
    </div>
  );
}
