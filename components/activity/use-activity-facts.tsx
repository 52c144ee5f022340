import { useLocale, useTranslations } from "next-intl";
import { ActivityMeasure } from "@/components/activity/activity-measure";
import { type ActivityKind, isOfShape, kindEntry, saidKind } from "@/lib/activity/kind";
import type { ListedActivity } from "@/lib/activity/listed-activity";
import { isOwnKind } from "@/lib/activity/own-kind";
import { amountFields, dayNames } from "@/lib/activity/shape";
import { activityWhenText } from "@/lib/activity/when";
import { fieldKey } from "@/lib/i18n/field-key";

/** What the amount of a kind is called; points have a name of their own in each kind. */
const useAmountLabel = (kind: ActivityKind): string => {
  const t = useTranslations("activity.fields");
  const kinds = useTranslations("kinds");
  return isOfShape(kind, "points") ? kinds(`${saidKind(kind)}.points`) : t("amount");
};

/** The labels and values of an activity: only those its kind has. */
export const useActivityFacts = (activity: Omit<ListedActivity, "id" | "corrects" | "state">) => {
  const t = useTranslations("activity.fields");
  const locale = useLocale();
  const { kind, occurredOn, customer, reference } = activity;
  const { shape, fields } = kindEntry(kind);
  // Which fields an edition's own kind asks for is not known here: what is empty is left out.
  const isLeftOut = (field: "customer" | "reference", value: string): boolean =>
    fields[field] === "absent" || (isOwnKind(kind) && value === "");
  const amount = { key: "amount", label: useAmountLabel(kind), value: <ActivityMeasure activity={activity} /> };
  return [
    { key: "when", label: t(fieldKey(dayNames[shape])), value: activityWhenText(kind, occurredOn, locale) },
    ...(amountFields[shape] ? [amount] : []),
    ...(isLeftOut("customer", customer)
      ? []
      : [{ key: "customer", label: t("customer"), value: customer, isName: true }]),
    ...(isLeftOut("reference", reference)
      ? []
      : [{ key: "reference", label: t("reference"), value: reference, isName: true }]),
  ];
};
