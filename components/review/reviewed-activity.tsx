import { useFormatter, useLocale, useTranslations } from "next-intl";
import { ActivityMeasure } from "@/components/activity/activity-measure";
import { FactList } from "@/components/ui/fact-list";
import { Link } from "@/components/ui/link";
import { isMonthly } from "@/lib/activity/kind";
import { isOwnKind } from "@/lib/activity/own-kind";
import { activityWhenText } from "@/lib/activity/when";
import { formatMoney } from "@/lib/money";
import type { DeclarationDetail } from "@/lib/review/declaration";

type Detail = Extract<DeclarationDetail, { kind: "activity" }>;
type Other = Detail["corrections"][number];
type Props = { detail: Detail };

export function ReviewedActivity({ detail }: Props) {
  const label = useTranslations("activity.fields");
  const kinds = useTranslations("terms.activity-kinds");
  const t = useTranslations("review.facts");
  const locale = useLocale();
  const format = useFormatter();
  const { activity, amountCents, currency, points, occurredOn } = detail;
  const correction = useTranslations("activity.correction");
  const links = (others: readonly Other[], key: "corrects" | "corrections", name: string) =>
    others.length === 0
      ? []
      : [
          {
            key,
            label: name,
            value: (
              <span className="flex flex-wrap gap-x-4">
                {others.map((one) => (
                  <Link
                    key={one.id}
                    href={`/review/activity/${one.id}`}
                    className="text-accent underline underline-offset-4"
                  >
                    <ActivityMeasure
                      activity={{ kind: activity, corrects: key === "corrections" ? one.id : null, ...one }}
                    />
                  </Link>
                ))}
              </span>
            ),
          },
        ];
  const pointsLabel = isOwnKind(activity) ? kinds(activity) : label("points");
  return (
    <FactList
      facts={[
        { key: "kind", label: t("kind"), value: kinds(activity) },
        {
          key: "occurredOn",
          label: isMonthly(activity) ? t("month") : label("occurred-on"),
          value: activityWhenText(activity, occurredOn, locale),
        },
        ...(amountCents !== null && currency
          ? [{ key: "amount", label: label("amount"), value: formatMoney({ amountCents, currency }, locale) }]
          : []),
        ...(points === null ? [] : [{ key: "points", label: pointsLabel, value: format.number(points) }]),
        ...(["customer", "reference"] as const)
          .filter((field) => !isOwnKind(activity) || detail[field] !== "")
          .map((field) => ({ key: field, label: label(field), value: detail[field], isName: true })),
        ...links(detail.corrects ? [detail.corrects] : [], "corrects", correction("mark-of")),
        ...links(detail.corrections, "corrections", correction("list")),
      ]}
    />
  );
}
