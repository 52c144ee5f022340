import { useTranslations } from "next-intl";
import { FormattedMoney } from "@/components/format/formatted-money";

type Props = { activity: { amountCents: number | null; currency: string | null; points: number | null } };

/** What an activity counts for: an amount, points, or nothing but itself. */
export function ActivityMeasure({ activity: { amountCents, currency, points } }: Props) {
  const t = useTranslations("activity");
  if (amountCents !== null)
    return (
      <span className="tabular-nums">
        {amountCents < 0 ? <span className="mr-2 text-soft text-sm">{t("return")}</span> : null}
        <FormattedMoney cents={amountCents} currency={currency ?? "EUR"} />
      </span>
    );
  return points === null ? null : <span className="tabular-nums">{t("points", { count: points })}</span>;
}
