import { useFormatter, useLocale, useTranslations } from "next-intl";
import { FactList } from "@/components/ui/fact-list";
import { formatDay, formatMonth, monthOf } from "@/lib/date/day";
import { formatMoney } from "@/lib/money";
import type { DeclarationDetail } from "@/lib/review/declaration";

type Props = { detail: Extract<DeclarationDetail, { kind: "activity" }> };

export function ReviewedActivity({ detail }: Props) {
  const label = useTranslations("activity.fields");
  const kinds = useTranslations("terms.activity-kinds");
  const t = useTranslations("review.facts");
  const locale = useLocale();
  const format = useFormatter();
  const { activity, amountCents, currency, points, occurredOn } = detail;
  const isMonthly = activity === "cloud-service";
  return (
    <FactList
      facts={[
        { key: "kind", label: t("kind"), value: kinds(activity) },
        isMonthly
          ? { key: "month", label: t("month"), value: formatMonth(monthOf(occurredOn), locale) }
          : { key: "occurredOn", label: label("occurred-on"), value: formatDay(occurredOn, locale) },
        ...(amountCents !== null && currency
          ? [{ key: "amount", label: label("amount"), value: formatMoney({ amountCents, currency }, locale) }]
          : []),
        ...(points === null ? [] : [{ key: "points", label: label("points"), value: format.number(points) }]),
        { key: "customer", label: label("customer"), value: detail.customer },
        { key: "reference", label: label("reference"), value: detail.reference },
      ]}
    />
  );
}
