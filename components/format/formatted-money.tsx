import { useLocale } from "next-intl";
import { numberFormat } from "@/lib/i18n/intl";
import { formatMoney } from "@/lib/money";

type Props = { cents: number; currency: string; isWhole?: boolean };

/** An amount of money; `isWhole` leaves out cents that are zero. */
export function FormattedMoney({ cents, currency, isWhole = false }: Props) {
  const locale = useLocale();
  const text =
    isWhole && cents % 100 === 0
      ? numberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 }).format(cents / 100)
      : formatMoney({ amountCents: cents, currency }, locale);
  return <span className="whitespace-nowrap tabular-nums">{text}</span>;
}
