import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { OwnBenefit } from "@/db/queries/benefit/list";
import { type Allocation, isStillUsable } from "@/lib/benefit/account";
import { benefitAmountText } from "@/lib/benefit/amount-text";
import type { Day } from "@/lib/date/day";
import { formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";

/** Says until when an allocation is used, or when it ended; "" where it has no end. */
export const useEndText = (on: Day) => {
  const t = useTranslations("benefit.allocations");
  const locale = useLocale();
  return (one: Pick<Allocation, "usableUntil">): string => {
    if (!one.usableUntil) return "";
    return isStillUsable(one, on)
      ? t("until", { day: formatLastDay(one.usableUntil, locale) })
      : t("ended", { day: formatDay(one.usableUntil, locale) });
  };
};

/** Says what is left of an allocation: "€2,500.00 of €4,000.00 still to use". */
export const useLeftText = () => {
  const t = useTranslations("benefit.allocations");
  const locale = useLocale();
  return ({ benefit, left, amount }: Allocation): string =>
    amount === null
      ? t("given")
      : t("left", {
          left: benefitAmountText(benefit, left, locale),
          amount: benefitAmountText(benefit, amount, locale),
        });
};

/** What was allocated, with what is left of it and until when. */
export function AllocationList({ shown, on }: { shown: OwnBenefit; on: Day }) {
  const t = useTranslations("benefit.allocations");
  const end = useEndText(on);
  const left = useLeftText();
  if (shown.allocations.length === 0) return <p className="text-soft">{t("none")}</p>;
  return (
    <ul aria-label={t("title")} className="border-rule border-t">
      {shown.allocations.map((one) => (
        <li key={one.requestId} className="flex flex-wrap items-baseline gap-x-6 gap-y-0.5 border-rule border-b py-2">
          <Link href={`/benefits/requests/${one.requestId}`} className="name-link">
            {left(one)}
          </Link>
          <span className="text-soft">{end(one)}</span>
        </li>
      ))}
    </ul>
  );
}
