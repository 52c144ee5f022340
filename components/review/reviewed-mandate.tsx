import { useLocale, useTranslations } from "next-intl";
import { DeclarationLabel } from "@/components/declaration/declaration-label";
import { FactList } from "@/components/ui/fact-list";
import { formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";
import type { DeclarationDetail } from "@/lib/review/declaration";

type Props = { detail: Extract<DeclarationDetail, { kind: "mandate" }> };

export function ReviewedMandate({ detail }: Props) {
  const label = useTranslations("mandate.fields");
  const t = useTranslations("review.facts");
  const locale = useLocale();
  const { delegatedBy } = detail;
  return (
    <FactList
      facts={[
        { key: "person", label: t("person"), value: detail.person, isName: true },
        { key: "email", label: t("email"), value: detail.email, isName: true },
        { key: "capacity", label: label("capacity"), value: detail.capacity },
        { key: "fromOn", label: label("from-on"), value: formatDay(detail.fromOn, locale) },
        {
          key: "untilOn",
          label: label("until-on"),
          value: detail.untilOn ? formatLastDay(detail.untilOn, locale) : t("no-end"),
        },
        ...(delegatedBy
          ? [
              {
                key: "delegatedBy",
                label: t("delegated-by"),
                value: t("delegation", {
                  holder: delegatedBy.holder,
                  capacity: delegatedBy.capacity,
                  from: formatDay(delegatedBy.fromOn, locale),
                  until: delegatedBy.untilOn ? formatLastDay(delegatedBy.untilOn, locale) : t("no-end"),
                }),
              },
              { key: "above", label: t("above"), value: <DeclarationLabel state={delegatedBy.state} /> },
            ]
          : []),
      ]}
    />
  );
}
