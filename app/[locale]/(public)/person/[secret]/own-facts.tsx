import { useTranslations } from "next-intl";
import { FormattedDay } from "@/components/format/formatted-day";
import { FormattedInstant } from "@/components/format/formatted-instant";
import { FactList } from "@/components/ui/fact-list";
import type { OwnRecord } from "@/db/queries/person/own";
import { lastDayOf } from "@/lib/date/last-day";

/** The person's own data as a company declared them, by whom and when, and whether they agreed. */
export function OwnFacts({ record }: { record: OwnRecord }) {
  const t = useTranslations("person.own.facts");
  const { name, employedFrom, employedUntil, declaredBy, declaredAt, consentedAt, objectedOn } = record;
  const facts = [
    { key: "name", label: t("name"), value: name, isName: true },
    { key: "from", label: t("from"), value: <FormattedDay on={employedFrom} /> },
    { key: "until", label: t("until"), value: employedUntil ? <FormattedDay on={lastDayOf(employedUntil)} /> : "" },
    { key: "by", label: t("by"), value: declaredBy ?? "", isName: true },
    { key: "at", label: t("at"), value: <FormattedInstant at={declaredAt} /> },
    { key: "agreed", label: t("agreed"), value: consentedAt ? <FormattedInstant at={consentedAt} /> : t("not-yet") },
    ...(objectedOn ? [{ key: "objected", label: t("objected"), value: <FormattedDay on={objectedOn} /> }] : []),
  ];
  return <FactList facts={facts} />;
}
