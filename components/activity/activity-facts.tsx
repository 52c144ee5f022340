import type { useTranslations } from "next-intl";
import type { ListedActivity } from "@/components/activity/activity-item";
import { ActivityMeasure } from "@/components/activity/activity-measure";
import { formatDay, formatMonth, monthOf } from "@/lib/date/day";

/** An activity in labels and values: only those its kind has. */
export const activityFacts = (
  said: Omit<ListedActivity, "state">,
  t: ReturnType<typeof useTranslations<"activity">>,
  locale: string,
) => {
  const { kind, occurredOn, customer, reference } = said;
  const measure = <ActivityMeasure activity={said} />;
  const day = formatDay(occurredOn, locale);
  if (kind === "cloud-service")
    return [
      { key: "when", label: t("fields.month"), value: formatMonth(monthOf(occurredOn), locale) },
      { key: "points", label: t("fields.points"), value: measure },
      { key: "reference", label: t("fields.reference"), value: reference },
    ];
  const isRevenue = kind === "licence-revenue";
  return [
    { key: "when", label: t(isRevenue ? "fields.bookedOn" : "fields.completedOn"), value: day },
    ...(isRevenue ? [{ key: "amount", label: t("fields.amount"), value: measure }] : []),
    { key: "customer", label: t("fields.customer"), value: customer },
    { key: "reference", label: t("fields.reference"), value: reference },
  ];
};
