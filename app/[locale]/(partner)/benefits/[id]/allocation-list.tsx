import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { OwnBenefit } from "@/db/queries/benefit/list";
import { isStillUsable } from "@/lib/benefit/account";
import { benefitAmountText } from "@/lib/benefit/amount-text";
import type { Day } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";

/** What was allocated, with what is left of it and until when. */
export function AllocationList({ shown, on }: { shown: OwnBenefit; on: Day }) {
  const t = useTranslations("benefit.allocations");
  const locale = useLocale();
  const say = (amount: number | null): string => benefitAmountText(shown.benefit, amount, locale);
  if (shown.allocations.length === 0) return <p className="text-soft">{t("none")}</p>;
  return (
    <ul aria-label={t("title")} className="border-rule border-t">
      {shown.allocations.map((one) => (
        <li key={one.requestId} className="flex flex-wrap items-baseline gap-x-6 gap-y-0.5 border-rule border-b py-2">
          <Link href={`/benefits/requests/${one.requestId}`} className="name-link">
            {one.amount === null ? t("given") : t("left", { left: say(one.left), amount: say(one.amount) })}
          </Link>
          <span className="text-soft">
            {isStillUsable(one, on)
              ? one.usableUntil === null
                ? null
                : t("until", { day: formatLastDay(one.usableUntil, locale) })
              : t("ended")}
          </span>
        </li>
      ))}
    </ul>
  );
}
