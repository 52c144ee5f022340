import { useTranslations } from "next-intl";
import { FormattedMoney } from "@/components/format/formatted-money";
import { type ActivityKind, isOfShape, saidKind } from "@/lib/activity/kind";

type Props = {
  activity: {
    kind: ActivityKind;
    amountCents: number | null;
    currency: string | null;
    points: number | null;
    corrects?: string | null;
  };
};

/** What an activity counts for: an amount, points, or nothing but itself. */
export function ActivityMeasure({ activity: { kind, amountCents, currency, points, corrects } }: Props) {
  const t = useTranslations("activity");
  const kinds = useTranslations("kinds");
  if (amountCents !== null && currency !== null)
    return (
      <span className="tabular-nums">
        {amountCents < 0 && !corrects ? <span className="mr-2 text-soft text-sm">{t("return")}</span> : null}
        <FormattedMoney cents={amountCents} currency={currency} />
      </span>
    );
  if (points === null || !isOfShape(kind, "points")) return null;
  return <span className="tabular-nums">{kinds(`${saidKind(kind)}.amount`, { count: points })}</span>;
}
