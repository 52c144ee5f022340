import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/lib/dates";
import type { ClaimDetail } from "@/lib/review/claim";
import { Facts } from "./facts";

type Props = { detail: Extract<ClaimDetail, { kind: "mandate" }> };

export function MandateFacts({ detail }: Props) {
  const label = useTranslations("review.fields.mandate");
  const t = useTranslations("queue.facts");
  const locale = useLocale();
  return (
    <Facts
      facts={[
        { key: "person", label: t("person"), value: detail.person },
        { key: "email", label: t("email"), value: detail.email },
        { key: "capacity", label: label("capacity"), value: detail.capacity },
        { key: "fromOn", label: label("fromOn"), value: formatDay(detail.fromOn, locale) },
        {
          key: "untilOn",
          label: label("untilOn"),
          value: detail.untilOn ? formatDay(detail.untilOn, locale) : t("no-end"),
        },
      ]}
    />
  );
}
