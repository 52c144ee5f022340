import type { useTranslations } from "next-intl";
import { ActivityMeasure } from "@/components/activity/activity-measure";
import type { ListedActivity } from "@/lib/activity/listed-activity";
import { formatDay, formatMonth, monthOf } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";

/** The labels and values of an activity: only those its kind has. */
export const activityFacts = (
  said: Omit<ListedActivity, "state">,
  t: ReturnType<typeof useTranslations<"activity">>,
  locale: Locale,
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
    { key: "when", label: t(isRevenue ? "fields.booked-on" : "fields.completed-on"), value: day },
    ...(isRevenue ? [{ key: "amount", label: t("fields.amount"), value: measure }] : []),
    { key: "customer", label: t("fields.customer"), value: customer },
    { key: "reference", label: t("fields.reference"), value: reference },
  ];
};
